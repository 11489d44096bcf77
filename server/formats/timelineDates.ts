// EDTF ↔ the dates of TimelineJS: a year, and a month and a day only where they are known; what they cannot say stands in the display date.
import { type Bounds, parseEdtf } from "../../seed/model/edtfDate.ts";
import { fromDraftEdtf } from "../../seed/model/edtfDraft.ts";
import { fromEdtfWords, toEdtfWords } from "../../seed/model/edtfWords.ts";

/** Months and days count from 1. */
export interface TimelineDate {
  year: number;
  month?: number;
  day?: number;
}

export interface TimelineDates {
  start: TimelineDate;
  end?: TimelineDate;
  /** Absent where year, month and day already say all. */
  display?: string;
}

/** Undefined for a date without any bound, and for years beyond four digits, which no timeline of people reaches. */
export function toTimelineDates(text: string): TimelineDates | undefined {
  const date = parseEdtf(text);
  if ("problem" in date) return undefined;
  const [head = "", tail] = text.split("/");
  const from = toSpan(head);
  const to = tail === undefined ? from : toSpan(tail);
  const start = from?.start ?? to?.end ?? to?.start;
  if (!start) return undefined;
  const end = from && to ? (to.end ?? to.start) : undefined;
  const spans = end && !isSame(start, end) ? end : undefined;
  const plain = /^\d{4}(-(0\d|1[0-2])(-[0-3]\d)?)?$/.test(text);
  return { start, ...(spans && { end: spans }), ...(!plain && { display: toEdtfWords(text) }) };
}

/** One end of an interval; a decade runs from its first year to its last, a season is no more than its year. */
function toSpan(part: string): { start: TimelineDate; end?: TimelineDate } | undefined {
  const text = part.replace(/[~?%]$/, "").split("T")[0] ?? "";
  const [, decade = "", open] = /^(\d{2,3})(X{1,2})$/.exec(text) ?? [];
  if (open && decade.length + open.length === 4) {
    return {
      start: { year: Number(decade.padEnd(4, "0")) },
      end: { year: Number(decade.padEnd(4, "9")) },
    };
  }
  const [, year, month = "", day = ""] = /^(-?\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/.exec(text) ?? [];
  if (!year) return undefined;
  const start: TimelineDate = { year: Number(year) };
  if (/^(0\d|1[0-2])$/.test(month)) start.month = Number(month);
  if (start.month && /^\d\d$/.test(day)) start.day = Number(day);
  return { start };
}

function isSame(one: TimelineDate, other: TimelineDate): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day;
}

export interface GivenDates {
  start: TimelineDate;
  end?: TimelineDate;
  display?: string;
  /** The date as Backchannel itself wrote it beside the others. */
  edtf?: string;
}

export interface UnderstoodDate {
  date: string;
  /** What of the given dates was set aside or could not be said, in words. */
  notes: string[];
}

/**
 * The most careful reading of what is given: EDTF or a display date are followed where they mean the same time as year, month and
 * day, for they know more of it; where they differ, year, month and day hold. A problem where these make no date.
 */
export function fromTimelineDates({
  start,
  end,
  display,
  edtf,
}: GivenDates): UnderstoodDate | { problem: string } {
  const columns = [toEdtf(start), ...(end && !isSame(start, end) ? [toEdtf(end)] : [])].join("/");
  const plain = parseEdtf(columns);
  if ("problem" in plain) return { problem: plain.problem };
  const notes: string[] = [];
  if (edtf) {
    const { text, lost } = fromDraftEdtf(edtf);
    const problem = (parseEdtf(text) as { problem?: string }).problem;
    if (problem) notes.push(`EDTF: ${problem}; taken from year, month and day`);
    else if (!agrees(text, columns, plain))
      notes.push(`EDTF “${edtf}” is another time than year, month and day, which hold`);
    else return { date: text, notes: lost ? [`${lost} cannot be said and is left out`] : [] };
  }
  const words = display?.trim();
  if (!words) return { date: columns, notes };
  const { text: draft } = fromDraftEdtf(words);
  const said = "problem" in parseEdtf(draft) ? fromEdtfWords(words) : draft;
  if (said !== undefined && agrees(said, columns, plain)) return { date: said, notes };
  notes.push(
    said === undefined
      ? `the display date “${shorten(words)}” is kept as a note; the date is that of year, month and day`
      : `the display date “${shorten(words)}” is another time than year, month and day, which hold`,
  );
  return { date: columns, notes };
}

/** Either it would be exported as just these dates, or they lie within it. */
function agrees(text: string, columns: string, plain: Bounds): boolean {
  const given = parseEdtf(text);
  const dates = toTimelineDates(text);
  if ("problem" in given || !dates) return false;
  const exported = [toEdtf(dates.start), ...(dates.end ? [toEdtf(dates.end)] : [])].join("/");
  if (exported === columns) return true;
  const { start, end } = plain;
  if (text.includes("/..") || text.includes("../")) return false;
  return (
    given.start !== undefined &&
    given.end !== undefined &&
    start !== undefined &&
    end !== undefined &&
    Date.parse(given.start) <= Date.parse(start) &&
    Date.parse(end) <= Date.parse(given.end)
  );
}

function toEdtf({ year, month, day }: TimelineDate): string {
  const written = `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
  const rest = [month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, "0"));
  return [written, ...rest].join("-");
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
