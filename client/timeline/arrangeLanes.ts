// How high each lane is and how many rows it has: all of them fit, and the fuller ones get more of the room.

import type { Clock } from "./TimeMark.ts";
import type { Lane } from "./toLanes.ts";

export interface PlacedLane extends Lane {
  y: number;
  height: number;
  /** Of the name, where it stands over the marks. */
  head: number;
  eventRows: number;
  saidRows: number;
}

export const eventRow = 22;
export const saidRow = 17;
/** Between the rows and the lines that part the lanes. */
export const lanePad = 5;
const mostEventRows = 10;
const mostSaidRows = 4;

/** How many lanes have room for a row of each clock. */
export function toMostLanes(height: number, head: number, clock: Clock): number {
  const rows = (clock === "said" ? 0 : eventRow) + (clock === "happened" ? 0 : saidRow);
  return Math.max(1, Math.floor(height / (2 * lanePad + head + rows)));
}

/** `top` to `top + height`, without a gap. */
export function arrangeLanes(
  lanes: readonly Lane[],
  { top, height, head, clock }: { top: number; height: number; head: number; clock: Clock },
): PlacedLane[] {
  const wants = lanes.map(({ happened, said }) => ({
    events: clock === "said" ? 0 : Math.min(happened.length, mostEventRows),
    said: clock === "happened" ? 0 : Math.min(toGroups(said), mostSaidRows),
  }));
  const rows = wants.map(({ events, said }) => ({ events: Math.min(1, events), said: Math.min(1, said) }));
  let free =
    height -
    rows.reduce((sum, { events, said }) => sum + 2 * lanePad + head + events * eventRow + said * saidRow, 0);
  for (let given = true; given; ) {
    given = false;
    for (const [at, row] of rows.entries()) {
      const want = wants[at];
      if (!want) continue;
      if (row.events < want.events && free >= eventRow) {
        row.events++;
        free -= eventRow;
        given = true;
      }
      if (row.said < want.said && free >= saidRow) {
        row.said++;
        free -= saidRow;
        given = true;
      }
    }
  }
  const slack = Math.max(0, free) / Math.max(1, lanes.length);
  let y = top;
  return lanes.map((lane, at) => {
    const { events = 0, said = 0 } = rows[at] ?? {};
    const own = 2 * lanePad + head + events * eventRow + said * saidRow;
    const placed = {
      ...lane,
      y,
      height: own + Math.min(slack, own),
      head,
      eventRows: events,
      saidRows: said,
    };
    y += placed.height;
    return placed;
  });
}

function toGroups(said: Lane["said"]): number {
  return new Set(said.map(({ shape, stance }) => `${shape.start} ${shape.end} ${stance}`)).size;
}
