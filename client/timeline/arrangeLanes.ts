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
  /** How high a row of each is. */
  eventRow: number;
  saidRow: number;
}

const eventRow = 22;
const saidRow = 17;
/** Where there is room, rows stand so much farther apart. */
const widest = 1.7;
/** Between the rows and the lines that part the lanes. */
export const lanePad = 5;
const mostEventRows = 10;
const mostSaidRows = 8;

/** How many lanes have room for a row of each clock, or for some where there is much to tell apart. */
export function toMostLanes(height: number, head: number, clock: Clock, marks: number): number {
  const [events, said] = marks > many ? [3, 2] : [1, 1];
  const rows = (clock === "said" ? 0 : events * eventRow) + (clock === "happened" ? 0 : said * saidRow);
  return Math.max(1, Math.floor(height / (2 * lanePad + head + rows)));
}

const many = 400;

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
  const inRows = rows.reduce((sum, { events, said }) => sum + events * eventRow + said * saidRow, 0);
  const wide = Math.min(widest, 1 + Math.max(0, free) / Math.max(1, inRows));
  const own = rows.map(
    ({ events, said }) => 2 * lanePad + head + wide * (events * eventRow + said * saidRow),
  );
  const taken = own.reduce((sum, one) => sum + one, 0);
  let y = top;
  return lanes.map((lane, at) => {
    const { events = 0, said = 0 } = rows[at] ?? {};
    const share = (own[at] ?? 0) / Math.max(1, taken);
    const placed = {
      ...lane,
      ...{ y, head, eventRows: events, saidRows: said },
      height: (own[at] ?? 0) + Math.max(0, height - taken) * share,
      eventRow: eventRow * wide,
      saidRow: saidRow * wide,
    };
    y += placed.height;
    return placed;
  });
}

function toGroups(said: Lane["said"]): number {
  return new Set(said.map(({ shape, stance }) => `${shape.start} ${shape.end} ${stance}`)).size;
}
