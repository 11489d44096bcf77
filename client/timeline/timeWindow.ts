// What stretch of time is looked at: the whole, where it opens, and how a stretch is named in the address.
import type { DateShape } from "./toDateShape.ts";
import type { Extent } from "./toDensity.ts";

const day = 86_400_000;
const year = 365 * day;

/** From the first to the last moment of anything, with a margin; a year around nothing or a single day. */
export function toExtent(shapes: readonly DateShape[], now: number): Extent {
  if (shapes.length === 0) return { start: now - year / 2, end: now + year / 2 };
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const shape of shapes) {
    start = Math.min(start, shape.start);
    end = Math.max(end, shape.end);
  }
  const margin = Math.max((end - start) * 0.04, 15 * day);
  return { start: start - margin, end: end + margin };
}

/** The shortest stretch with two thirds of the dates in it, each counted once: a hundred claims of one day are one date. */
export function toOpening(shapes: readonly DateShape[], extent: Extent): Extent {
  const dates = [...new Map(shapes.map((shape) => [`${shape.start} ${shape.end}`, shape])).values()].sort(
    (a, b) => a.start - b.start,
  );
  const wanted = Math.ceil((dates.length * 2) / 3);
  if (dates.length < 6) return extent;
  let best = extent;
  for (let at = 0; at + wanted <= dates.length; at++) {
    const some = dates.slice(at, at + wanted);
    const found = { start: some[0]?.start ?? 0, end: Math.max(...some.map(({ end }) => end)) };
    if (found.end - found.start < best.end - best.start) best = found;
  }
  if (best.end - best.start > 0.6 * (extent.end - extent.start)) return extent;
  const margin = Math.max((best.end - best.start) * 0.12, 3 * day);
  return clampTo({ start: best.start - margin, end: best.end + margin }, extent);
}

function clampTo({ start, end }: Extent, within: Extent): Extent {
  return { start: Math.max(start, within.start), end: Math.min(end, within.end) };
}

/** An ISO day; before the year 0 with six digits and a minus. */
export function toIsoDay(time: number): string {
  return new Date(time).toISOString().split("T")[0] ?? "";
}

/** As the address has it: first and last day. Undefined for what is no stretch of time. */
export function fromSeen(seen: readonly string[] | undefined): Extent | undefined {
  const [start, end] = (seen ?? []).map((text) => Date.parse(`${text}T00:00:00Z`));
  if (start === undefined || end === undefined || !(end >= start)) return undefined;
  return { start, end: end + day };
}

export function toSeen({ start, end }: Extent): string[] {
  return [toIsoDay(start), toIsoDay(end - day / 2)];
}
