// Where every mark stands, for any scale: laid out anew at some steps of zooming, and moved between them.
import { measureText } from "../graph/nodeBox.ts";
import { lanePad, type PlacedLane } from "./arrangeLanes.ts";
import { type Item, layOutLane } from "./layOutLane.ts";
import type { TimeMark } from "./TimeMark.ts";
import type { Extent } from "./toDensity.ts";

export interface StageItem extends Item {
  /** The same while it is drawn, at every scale where its first mark leads it. */
  key: string;
  lane: number;
  /** The middle of its row. */
  y: number;
  clock: TimeMark["clock"];
}

export interface StageLayout {
  /** `ratio` is what x is multiplied with for this very scale. */
  at(scale: number): { items: readonly StageItem[]; ratio: number };
}

export const labelSize = 12;
/** In the letters of the picture; the same on every machine. */
export const measureLabel = createMeasure();
/** The narrowest that an event and a claim are drawn. */
const leastEvent = 18;
const leastClaim = 11;
/** Layouts to a doubling of the scale: what is laid out for one has room enough until the next. */
const steps = 3;
/** Over the first row of a lane that is higher than its rows. */
const mostMargin = 12;
const kept = 6;

export function createStageLayout(lanes: readonly PlacedLane[], extent: Extent): StageLayout {
  const layouts = new Map<number, StageItem[]>();
  return {
    at(scale) {
      const step = Math.floor(Math.log2(scale) * steps + 1e-9);
      const level = 2 ** (step / steps);
      let items = layouts.get(step);
      if (!items) {
        items = lanes.flatMap((lane, at) => layOut(lane, at, level, extent.start));
        items.sort((a, b) => a.x0 - b.x0 || a.y - b.y);
        layouts.set(step, items);
        const [oldest] = layouts.keys();
        if (layouts.size > kept && oldest !== undefined) layouts.delete(oldest);
      }
      return { items, ratio: scale / level };
    },
  };
}

function layOut(lane: PlacedLane, at: number, scale: number, origin: number): StageItem[] {
  const top = lane.y + lanePad + lane.head + Math.min(toSlack(lane) / 2, mostMargin);
  const saidTop = top + lane.eventRows * lane.eventRow;
  const place = (item: Item, clock: TimeMark["clock"]): StageItem => ({
    ...item,
    key: `${lane.key}|${clock}|${item.marks[0]?.id}`,
    lane: at,
    clock,
    y:
      clock === "happened"
        ? top + (item.row + 0.5) * lane.eventRow
        : saidTop + (item.row + 0.5) * lane.saidRow,
  });
  const events =
    lane.eventRows > 0
      ? layOutLane(lane.happened, {
          ...{ rows: lane.eventRows, scale, origin, least: leastEvent, measure: measureLabel },
          toLabel: ([first]) => first?.name ?? "",
        })
      : [];
  const claims =
    lane.saidRows > 0
      ? layOutLane(lane.said, {
          ...{ rows: lane.saidRows, scale, origin, least: leastClaim, measure: measureLabel },
          toLabel: (marks) => (marks.length > 1 ? String(marks.length) : ""),
        })
      : [];
  return [...events.map((item) => place(item, "happened")), ...claims.map((item) => place(item, "said"))];
}

function toSlack({ height, head, eventRows, saidRows, eventRow, saidRow }: PlacedLane): number {
  return height - 2 * lanePad - head - eventRows * eventRow - saidRows * saidRow;
}

function createMeasure(): (text: string) => number {
  const widths = new Map<string, number>();
  return (text) => {
    let width = widths.get(text);
    if (width === undefined) {
      width = measureText(text, labelSize);
      if (widths.size > 20_000) widths.clear();
      widths.set(text, width);
    }
    return width;
  };
}
