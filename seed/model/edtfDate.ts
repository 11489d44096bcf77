// EDTF dates and their bounds: a date keeps its precision, and its bounds are computed, never typed.
import edtf, { parse } from "edtf";

/** ISO days (`YYYY-MM-DD`); undefined is an open or unknown bound. */
export interface Bounds {
  start?: string;
  end?: string;
}

export type EdtfDate = Bounds & { text: string; approximate: boolean; uncertain: boolean };

/**
 * Reads an EDTF string of level 0 or 1 (Library of Congress EDTF, ISO 8601-2:2019).
 * `2018~` is a whole year, roughly; `../2018-08` has no start; seasons are those of the north, and a winter reaches into the next
 * year. A day before the year 0 is written with six digits (`-000044-03-15`). Anything else comes back as a problem to show.
 */
export function parseEdtf(text: string): EdtfDate | { problem: string } {
  let read = known.get(text);
  if (!read) {
    read = readEdtf(text);
    if (known.size >= mostKnown) known.clear();
    known.set(text, read);
  }
  return read;
}

// The grammar takes 0.1 ms a date, and a source of a hundred thousand claims has some hundred dates.
const known = new Map<string, EdtfDate | { problem: string }>();
const mostKnown = 10_000;

function readEdtf(text: string): EdtfDate | { problem: string } {
  let level: number;
  try {
    level = parse(text).level ?? 0;
  } catch (error) {
    const where = text === "" ? "" : ` at character ${toFault(error, text)}`;
    return {
      problem: `“${text}” is no EDTF date${where}; write it like 2018-06, 2018-09-14, 2018~ or 2011/2018`,
    };
  }
  if (level > 1) {
    const at = Math.max(0, text.search(levelTwo)) + 1;
    return {
      problem: `“${text}” is EDTF level ${level} at character ${at}; only levels 0 and 1 are understood`,
    };
  }
  const span = toSpan(text);
  if (!span)
    return {
      problem: `“${text}” does not end after it begins; write the earlier date first, or one date alone`,
    };
  const { min, max } = span;
  const [head = "", tail] = text.split("/");
  return {
    text,
    // The library reads an unknown end ("2018/") as 1970: an end that is not written is open.
    start: head === "" ? undefined : toDay(min),
    end: tail === "" ? undefined : toDay(max),
    approximate: /[~%]/.test(text),
    uncertain: /[?%]/.test(text),
  };
}

const [firstDay, lastDay] = [edtf("-9999").min, edtf("9999").max];

/** What no date of level 0 or 1 has: sets, exponents, digits that stay open before known ones, doubt about a part. */
const levelTwo = /[[{ES]|^[?~%]|[?~%](?=[^/])|-2[5-9]|-[34]\d$|X(?=\d)|X(?=-\d)|(?<=-\d)X|(?<=^-?\d)X/;

/** From 1; where the text breaks off too early it is the place behind its end. */
function toFault(error: unknown, text: string): number {
  return ((error as { offset?: number }).offset ?? text.length) + 1;
}

/** The library throws on an interval whose end does not lie after its start. */
function toSpan(text: string): { min: number; max: number } | undefined {
  try {
    return toTimes(text);
  } catch {
    return undefined;
  }
}

/** The library counts a season as a quarter of the year, which makes spring begin in January. */
function toTimes(text: string): { min: number; max: number } {
  // Beyond what a day of the calendar can be computed for.
  if (text.startsWith("Y"))
    return text[1] === "-" ? { min: firstDay, max: firstDay } : { min: lastDay, max: lastDay };
  const [, year, season] = /^(-?\d{4})-(2[1-4])[?~%]?$/.exec(text) ?? [];
  if (!year || !season) return edtf(text);
  const month = (Number(season) - 20) * 3;
  const first = edtf(`${year}-${String(month).padStart(2, "0")}`).min;
  const after = new Date(first);
  after.setUTCMonth(after.getUTCMonth() + 3);
  return { min: first, max: after.getTime() - 1 };
}

/** Bounds of a date that is known to be EDTF. Throws on one that is not. */
export function toBounds(text: string): Bounds {
  const date = parseEdtf(text);
  if ("problem" in date) throw new Error(date.problem);
  return { start: date.start, end: date.end };
}

function toDay(time: number): string | undefined {
  if (!Number.isFinite(time)) return undefined;
  // Days are compared as text, which years of more digits would upset.
  return new Date(Math.min(Math.max(time, firstDay), lastDay)).toISOString().split("T")[0];
}
