// Year, month and day as they are written → numbers, or the column that is wrong and why.
import type { GivenEvent, GivenParts } from "./GivenTimeline.ts";
import type { GivenDates, TimelineDate } from "./timelineDates.ts";

export interface ColumnProblem {
  column: string;
  message: string;
}

export function toGivenDates({ start, end, display, edtf }: GivenEvent): GivenDates | ColumnProblem {
  const from = toDate(start, "");
  if ("message" in from) return from;
  const given: GivenDates = { start: from, display, edtf };
  if (Object.values(end).every((part) => part === "")) return given;
  const to = toDate(end, "End ");
  return "message" in to ? to : { ...given, end: to };
}

function toDate({ year, month, day }: GivenParts, prefix: string): TimelineDate | ColumnProblem {
  const problem = (part: string, message: string) => ({ column: `${prefix}${part}`, message });
  // Spreadsheets set off thousands, and write whole numbers with a point.
  const written = year.replaceAll(/[\s,]/g, "").replace(/\.0+$/, "");
  if (written === "") return problem("Year", "is empty; an event needs a year to have a place in time");
  if (!/^[-+−]?\d+$/.test(written))
    return problem("Year", `“${shorten(year)}” is no year; write it in digits, like 2018`);
  const number = Number(written.replace("−", "-"));
  if (Math.abs(number) > 9_999)
    return problem("Year", `${written} is beyond the years that can be placed (9999 either way)`);
  const date: TimelineDate = { year: number };
  for (const [name, text, most] of [
    ["Month", month, 12],
    ["Day", day, 31],
  ] as const) {
    if (text === "") continue;
    const value = /^\d{1,2}(\.0+)?$/.test(text) ? Number(text) : 0;
    if (value < 1 || value > most)
      return problem(
        name,
        `“${shorten(text)}” is no ${name.toLowerCase()}; write a number from 1 to ${most}`,
      );
    if (name === "Month") date.month = value;
    else if (date.month === undefined)
      return problem("Day", `${value} has no month; give the month, or leave the day empty`);
    else date.day = value;
  }
  return date;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
