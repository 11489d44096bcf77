// How an EDTF date is drawn: a day as a point, what lies somewhere in a span as that span, what lasted as a bar; each end as sure as it is known.
import type { Bounds } from "../../seed/model/edtfDate.ts";

export type End = "sharp" | "soft" | "open" | "unknown";

export interface DateShape {
  /** `day`: on this one. `within`: at some time between the ends. `lasted`: from one end to the other. */
  sort: "day" | "within" | "lasted";
  /** Milliseconds since 1970: the first and the last moment; where an end is open, both are the known one. */
  start: number;
  end: number;
  /** What lasted, lasted from here to there at the least; the rest of the bar may or may not be. */
  coreStart: number;
  coreEnd: number;
  from: End;
  to: End;
}

const day = 86_400_000;
const doubt = /[~?%]/;
const aDay = /^-?\d{4}-\d{2}-\d{2}(?:T.*)?$/;
const aSeason = /^-?\d{4}-2[1-4]/;
const aPart = /^(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?/;

/** `start` and `end` are the bounds that the server computed (ISO days); undefined for what has none. */
export function toDateShape(text: string | undefined, { start, end }: Bounds): DateShape | undefined {
  if (start === undefined && end === undefined) return undefined;
  const date = text ?? (start === end ? (start ?? "") : `${start ?? ".."}/${end ?? ".."}`);
  const [head = "", tail] = date.split("/");
  if (tail === undefined) {
    const span = { start: toTime(start ?? end), end: toTime(end ?? start) + day };
    const core = { coreStart: span.start, coreEnd: span.start };
    const soft = doubt.test(date) || aSeason.test(date) ? "soft" : "sharp";
    return {
      sort: aDay.test(date) && soft === "sharp" ? "day" : "within",
      ...span,
      ...core,
      from: soft,
      to: soft,
    };
  }
  // Where an end is open, the part of the date that is known is all there is to draw.
  const [first, last] = [toPart(head), toPart(tail)];
  const span = {
    start: start === undefined ? (last?.start ?? toTime(end)) : toTime(start),
    end: end === undefined ? (first?.end ?? toTime(start) + day) : toTime(end) + day,
  };
  return {
    sort: "lasted",
    ...span,
    coreStart: toEnd(head) === "sharp" ? span.start : (first?.end ?? span.start),
    coreEnd: toEnd(tail) === "sharp" ? span.end : (last?.start ?? span.end),
    from: toEnd(head),
    to: toEnd(tail),
  };
}

function toEnd(part: string): End {
  if (part === "..") return "open";
  if (part === "") return "unknown";
  return aDay.test(part) ? "sharp" : "soft";
}

/** A year, month or day as the moments between which it lies; undefined where it is open. */
function toPart(text: string): { start: number; end: number } | undefined {
  const [, year, month, dayOfMonth] = aPart.exec(text) ?? [];
  if (!year) return undefined;
  const [low, high] = [Number(year.replaceAll("X", "0")), Number(year.replaceAll("X", "9"))];
  if (!month || month === "XX") return { start: toUtc(low, 0), end: toUtc(high + 1, 0) };
  const index = Number(month) > 20 ? (Number(month) - 20) * 3 - 1 : Number(month) - 1;
  if (!dayOfMonth || dayOfMonth === "XX")
    return { start: toUtc(low, index), end: toUtc(low, index + (Number(month) > 20 ? 3 : 1)) };
  const start = toUtc(low, index) + (Number(dayOfMonth) - 1) * day;
  return { start, end: start + day };
}

/** `Date.UTC` takes the years 0 to 99 for those of the 20th century. */
function toUtc(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return date.getTime();
}

function toTime(isoDay = ""): number {
  return Date.parse(`${isoDay}T00:00:00Z`);
}
