// The marks of one lane in rows: nothing touches, words are cut before they run into anything, and what finds no room is gathered.
import type { TimeMark } from "./TimeMark.ts";

/** One mark, or several that are drawn as one. */
export interface Item {
  marks: TimeMark[];
  row: number;
  /** Pixels from the beginning of the whole extent: of what is drawn, and of the words behind it. */
  x0: number;
  x1: number;
  label: string;
  labelX: number;
  /** The words stand in the bar, which is long enough for them. */
  inside: boolean;
  /** Gathered spans that go on longer than the item is drawn. */
  cut?: boolean;
  /** Pixels behind it that nothing else of its row takes. */
  free: number;
}

export interface LaneRoom {
  rows: number;
  /** Pixels for a millisecond. */
  scale: number;
  /** Milliseconds since 1970, where x is 0. */
  origin: number;
  /** The narrowest that a mark is drawn. */
  least: number;
  measure(text: string): number;
  /** What is written at an item; empty for nothing. */
  toLabel(marks: readonly TimeMark[]): string;
}

/** Of an open end, so that its arrow has room. */
export const arrowLength = 22;
const gap = 4;
const labelGap = 7;
const mostGathered = 130;
/** Room in a bar for its mark and a margin. */
const insideMargin = 32;
const shortest = 3;

interface RowEnd {
  mark: number;
  label: number;
}

/** Wider than this is a span; points and spans have rows of their own where both are crowded, lest a span swallow all points under it. */
const longest = 60;

/** In the order in which they begin. A mark takes the first row where it fits with its words, else the first where it fits; what fits nowhere joins the item it lies next to. */
export function layOutLane(marks: readonly TimeMark[], room: LaneRoom): Item[] {
  const rows: Item[][] = Array.from({ length: Math.max(1, room.rows) }, () => []);
  const ends: RowEnd[] = rows.map(() => ({
    mark: Number.NEGATIVE_INFINITY,
    label: Number.NEGATIVE_INFINITY,
  }));
  const groups = gatherSame(marks)
    .map((group) => ({ group, ...toPlace(group, room) }))
    .sort((a, b) => a.x0 - b.x0 || b.x1 - a.x1);
  const all = rows.map((_, row) => row);
  const crowded = groups.length > rows.length && rows.length > 1;
  const forSpans = crowded ? all.slice(0, Math.ceil(rows.length / 2)) : all;
  const forPoints = crowded ? [...all.slice(forSpans.length), ...forSpans] : all;
  for (const { group, x0, x1 } of groups) {
    const long = x1 - x0 > longest;
    const own = long ? forSpans : forPoints;
    const fitting =
      own.find((row) => (ends[row]?.label ?? 0) + gap <= x0) ??
      own.find((row) => (ends[row]?.mark ?? 0) + gap <= x0);
    if (fitting === undefined) {
      join(
        crowded && !long ? rows.slice(forSpans.length) : forSpans.map((row) => rows[row] ?? []),
        ends,
        group,
        x0,
        x1,
        room,
      );
      continue;
    }
    const item = {
      ...{ marks: [...group], row: fitting, x0, x1, free: Number.POSITIVE_INFINITY },
      ...toLabel(group, x0, x1, room),
    };
    rows[fitting]?.push(item);
    ends[fitting] = { mark: x1, label: toLabelEnd(item, room) };
  }
  for (const items of rows) fitLabels(items, room);
  return rows.flat().sort((a, b) => a.x0 - b.x0 || a.row - b.row);
}

/** Claims of one stance and one saying date are one mark with a count, however close one looks; events are not. */
function gatherSame(marks: readonly TimeMark[]): TimeMark[][] {
  const groups = new Map<string, TimeMark[]>();
  for (const mark of marks) {
    const { start, end, from, to } = mark.shape;
    const key =
      mark.clock === "happened" ? mark.id : [start, end, from, to, mark.stance, mark.outside].join(" ");
    const group = groups.get(key);
    if (group) group.push(mark);
    else groups.set(key, [mark]);
  }
  return [...groups.values()];
}

/** A mark that is narrower than can be drawn stands over the middle of its time. */
function toPlace([first]: readonly TimeMark[], { scale, origin, least }: LaneRoom) {
  if (!first) return { x0: 0, x1: 0 };
  const { start, end, from, to } = first.shape;
  let [x0, x1] = [(start - origin) * scale, (end - origin) * scale];
  if (x1 - x0 < least) {
    const middle = (x0 + x1) / 2;
    [x0, x1] = [middle - least / 2, middle + least / 2];
  }
  if (from === "open" || from === "unknown") x0 -= arrowLength;
  if (to === "open" || to === "unknown") x1 += arrowLength;
  return { x0, x1 };
}

/** Into the last item that begins nearest. A gathering is drawn no longer than this: one that grew with all it meets would fill the row. */
function join(
  rows: readonly Item[][],
  ends: readonly RowEnd[],
  group: readonly TimeMark[],
  x0: number,
  x1: number,
  room: LaneRoom,
): void {
  const distance = (row: Item[]) => {
    const last = row.at(-1);
    return last ? Math.abs(last.x0 - x0) : Number.POSITIVE_INFINITY;
  };
  const nearest = rows.reduce((best, row) => (distance(row) < distance(best) ? row : best));
  const item = nearest.at(-1);
  if (!item) return;
  item.marks.push(...group);
  const least = item.x0 + toCountWidth(item.marks.length, room);
  const wanted = Math.max(item.x1, x1, least);
  item.x1 = Math.min(wanted, Math.max(item.x0 + mostGathered, least));
  item.cut ||= wanted - item.x1 > room.least;
  Object.assign(item, { label: "", inside: false });
  const end = ends[item.row];
  if (end) Object.assign(end, { mark: item.x1, label: item.x1 });
}

function toLabel(marks: readonly TimeMark[], x0: number, x1: number, room: LaneRoom) {
  const label = room.toLabel(marks);
  const inside = label !== "" && room.measure(label) + insideMargin <= x1 - x0;
  return { label, inside, labelX: inside ? x0 + insideMargin - 8 : x1 + labelGap };
}

function toLabelEnd({ label, inside, labelX, x1 }: Item, { measure }: LaneRoom): number {
  return label === "" || inside ? x1 : labelX + measure(label);
}

function toCountWidth(count: number, { measure }: Pick<LaneRoom, "measure">): number {
  return measure(String(count)) + 22;
}

/** Words end before the next item of the row begins. */
function fitLabels(items: readonly Item[], { measure }: LaneRoom): void {
  for (const [at, item] of items.entries()) {
    const next = items[at + 1];
    if (next) item.free = next.x0 - gap - item.x1;
    if (item.label !== "" && !item.inside && next)
      item.label = cutLabel(item.label, next.x0 - gap - item.labelX, measure);
  }
}

/** With an ellipsis; nothing where only a letter or two would be left. */
export function cutLabel(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text;
  const letters = [...text];
  let [fits, short] = [0, letters.length];
  while (short - fits > 1) {
    const middle = (fits + short) >> 1;
    if (measure(`${letters.slice(0, middle).join("")}…`) <= room) fits = middle;
    else short = middle;
  }
  return fits >= shortest ? `${letters.slice(0, fits).join("").trimEnd()}…` : "";
}
