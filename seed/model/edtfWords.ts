// EDTF dates in words that can be read back without loss: a spreadsheet's date column keeps what its year and month cannot.
import { parseEdtf } from "./edtfDate.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const seasons = ["spring", "summer", "autumn", "winter"];
const shape = /^(-?[\dX]{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%])?$/;

/** `2003-05~` → “about May 2003”. What has no words of its own (times, years beyond 9999) stays as it is written. */
export function toEdtfWords(text: string): string {
  if (!text.includes("/")) return toPartWords(text) ?? text;
  const [start = "", end = ""] = text.split("/");
  const from = toPartWords(start);
  const to = toPartWords(end);
  if (from && to) return `${from} to ${to}`;
  if (from && end === "..") return `since ${from}`;
  if (to && start === "..") return `until ${to}`;
  if (from && end === "") return `from ${from}, end unknown`;
  if (to && start === "") return `until ${to}, beginning unknown`;
  return text;
}

function toPartWords(text: string): string | undefined {
  const [, year = "", month, day, doubt] = shape.exec(text) ?? [];
  const date = toDateWords(year, month, day);
  if (date === undefined) return undefined;
  const about = doubt === "~" || doubt === "%" ? "about " : "";
  return `${about}${date}${doubt === "?" || doubt === "%" ? " (uncertain)" : ""}`;
}

function toDateWords(year: string, month?: string, day?: string): string | undefined {
  const name = toYearWords(year);
  if (name === undefined) return undefined;
  if (month === undefined) return name;
  // A decade and a month in one are beyond level 1.
  if (year.includes("X")) return undefined;
  if (month === "XX") return day ? `${name}, month and day unknown` : `${name}, month unknown`;
  const season = seasons[Number(month) - 21];
  if (season) return `${season} ${name}`;
  const named = `${months[Number(month) - 1] ?? ""} ${name}`;
  if (day === undefined) return named;
  return day === "XX" ? `${named}, day unknown` : `${Number(day)} ${named}`;
}

function toYearWords(year: string): string | undefined {
  if (/^\d{3}X$/.test(year)) return `${Number(year.slice(0, 3))}0s`;
  if (/^\d\dXX$/.test(year)) return `${toOrdinal(Number(year.slice(0, 2)) + 1)} century`;
  if (!/^-?\d{4}$/.test(year)) return undefined;
  const number = Number(year);
  return number > 0 ? String(number) : `${1 - number} BC`;
}

function toOrdinal(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14;
  return `${number}${(teen ? undefined : ["th", "st", "nd", "rd"][number % 10]) ?? "th"}`;
}

/**
 * The words of `toEdtfWords`, and those in which people commonly write the same: “c. 1950”, “May 12, 2003”, “1914–1918”.
 * Undefined for words that can be read in more than one way, or in none.
 */
export function fromEdtfWords(words: string): string | undefined {
  const text = words.normalize("NFKC").replaceAll(/\s+/g, " ").trim();
  if (text.length > 120) return undefined;
  const found = isEdtf(text) ? text : (fromSpan(text) ?? fromPart(text));
  return found && isEdtf(found) ? found : undefined;
}

/** Not a bare number, which is also how people write a year before 1000. */
function isEdtf(text: string): boolean {
  return !("problem" in parseEdtf(text));
}

function fromSpan(text: string): string | undefined {
  const [, since] = /^since (.+)$/i.exec(text) ?? [];
  if (since) return join(fromPart(since), "..");
  const [, from] = /^from (.+), end unknown$/i.exec(text) ?? [];
  if (from) return join(fromPart(from), "");
  const [, until, unknown] = /^until (.+?)(, beginning unknown)?$/i.exec(text) ?? [];
  if (until) return join(unknown ? "" : "..", fromPart(until));
  const ends = / to /.test(text) ? text.split(" to ") : text.split(/ ?[–—] ?| - /);
  if (ends.length !== 2) return undefined;
  return join(fromPart(ends[0] ?? ""), fromPart(ends[1] ?? ""));
}

function join(start: string | undefined, end: string | undefined): string | undefined {
  return start === undefined || end === undefined ? undefined : `${start}/${end}`;
}

function fromPart(text: string): string | undefined {
  const [, about, date = "", uncertain] =
    /^(about |circa |ca\.? |c\.? ?|~ ?)?(.+?)( \(uncertain\))?$/i.exec(text.trim()) ?? [];
  const found = fromDate(date);
  if (found === undefined) return undefined;
  return `${found}${about && uncertain ? "%" : about ? "~" : uncertain ? "?" : ""}`;
}

function fromDate(text: string): string | undefined {
  const [, decade] = /^(\d{1,3})0s$/.exec(text) ?? [];
  if (decade) return `${decade.padStart(3, "0")}X`;
  const [, century] = /^(\d{1,3})(?:st|nd|rd|th) century$/i.exec(text) ?? [];
  if (century) return `${String(Number(century) - 1).padStart(2, "0")}XX`;
  const [, stem = "", missing] = /^(.+), (month and day|month|day) unknown$/.exec(text) ?? [];
  if (missing) {
    const known = fromPlain(stem);
    return known && `${known}${missing === "month and day" ? "-XX-XX" : "-XX"}`;
  }
  return fromPlain(text);
}

function fromPlain(text: string): string | undefined {
  const iso = /^-?\d{4}(-\d\d){0,2}$/.test(text) ? text : undefined;
  if (iso) return iso;
  const british = /^(?:(\d{1,2}) )?(?:([a-z]{3,9})\.?,? )?(\d{1,5})( BCE?| CE| AD)?$/i.exec(text);
  const american = /^([a-z]{3,9})\.? (\d{1,2}), (\d{1,5})( BCE?)?$/i.exec(text);
  const [, day, name, year, era] = american
    ? [american[0], american[2], american[1], american[3], american[4]]
    : (british ?? []);
  if (!year || (day && !name)) return undefined;
  const written = toYear(Number(year), /BC/i.test(era ?? ""));
  if (!name) return written;
  const season = seasons.indexOf(name.toLowerCase().replace("fall", "autumn"));
  if (season >= 0) return day ? undefined : `${written}-${21 + season}`;
  const month = months.findIndex((one) => isMonth(one, name.toLowerCase()));
  if (month < 0) return undefined;
  const parts = [written, pad(month + 1), ...(day ? [pad(Number(day))] : [])];
  return parts.join("-");
}

function isMonth(month: string, name: string): boolean {
  const full = month.toLowerCase();
  return name === full || name === full.slice(0, 3) || (full === "september" && name === "sept");
}

function toYear(number: number, before: boolean): string {
  const year = before ? 1 - number : number;
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
