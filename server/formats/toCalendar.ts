// Slides → a calendar (RFC 5545): whole days between the bounds that are known, and every doubt about a date said in words.
import { createHash } from "node:crypto";
import { parseEdtf } from "../../seed/model/edtfDate.ts";
import { toEdtfWords } from "../../seed/model/edtfWords.ts";
import type { TimelineSlide } from "./TimelineSlide.ts";

export interface CalendarHead {
  title: string;
  /** When the file was made. */
  stamp: Date;
}

/** Slides without a date that a calendar knows come back as `unplaced`, and are named in the calendar's description. */
export function toCalendar(
  { title, stamp }: CalendarHead,
  slides: readonly TimelineSlide[],
): { calendar: string; unplaced: TimelineSlide[] } {
  const placed = slides.map((slide) => ({ slide, days: toDays(slide.date) }));
  const unplaced = placed.filter(({ days }) => !days).map(({ slide }) => slide);
  const note =
    unplaced.length > 0
      ? `Not placed, for want of a date: ${unplaced.map(({ headline }) => headline).join("; ")}`
      : "";
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Backchannel//Backchannel//EN",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escapeText(title)}`,
    ...(note ? [`X-WR-CALDESC:${escapeText(note)}`] : []),
    ...placed.flatMap(({ slide, days }) => (days ? toEvent(slide, days, stamp) : [])),
    "END:VCALENDAR",
  ];
  return { calendar: lines.map((line) => `${foldLine(line)}\r\n`).join(""), unplaced };
}

interface Days {
  /** ISO days, both of them part of it. */
  first: string;
  last: string;
  /** What the days do not say. */
  doubt?: string;
}

/** Of an open range what is bounded: the time in which it began, or ended. */
function toDays(date: string | undefined): Days | undefined {
  if (date === undefined) return undefined;
  const whole = parseEdtf(date);
  if ("problem" in whole) return undefined;
  const ends = date.split("/");
  const known = whole.start && whole.end ? date : ends.find((end) => /\d/.test(end));
  if (known === undefined) return undefined;
  const { start, end } = parseEdtf(known) as { start?: string; end?: string };
  if (!start || !end || !/^\d{4}-/.test(start) || !/^\d{4}-/.test(end)) return undefined;
  const exact = /^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/.test(date);
  return { first: start, last: end, ...(!exact && { doubt: toEdtfWords(date) }) };
}

function toEvent(slide: TimelineSlide, { first, last, doubt }: Days, stamp: Date): string[] {
  const clock = slide.saying ? "said " : "";
  const summary =
    doubt || clock ? `${slide.headline} (${clock}${doubt ?? toEdtfWords(first)})` : slide.headline;
  const about = doubt
    ? [`Date: ${doubt}. The days shown are the bounds of that date, not the event's length.`]
    : [];
  const description = [...about, ...slide.lines, ...(slide.credit ? [`Sources: ${slide.credit}`] : [])].join(
    "\n",
  );
  return [
    "BEGIN:VEVENT",
    `UID:${toUid(slide.id)}`,
    `DTSTAMP:${stamp.toISOString().replaceAll(/[-:]|\.\d+/g, "")}`,
    `DTSTART;VALUE=DATE:${first.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${toNextDay(last).replaceAll("-", "")}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    ...(slide.group ? [`CATEGORIES:${escapeText(slide.group)}`] : []),
    ...(slide.link ? [`URL:${slide.link.replaceAll(/[\s\p{Cc}]/gu, encodeURIComponent)}`] : []),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function toUid(id: string): string {
  const mark = createHash("sha256").update(id).digest("hex").slice(0, 16);
  return `${mark}@backchannel`;
}

/** Days are whole, and the end of a calendar's event is the first day after it. */
function toNextDay(day: string): string {
  return new Date(Date.parse(day) + 24 * 60 * 60 * 1_000).toISOString().slice(0, 10);
}

function escapeText(text: string): string {
  return text
    .replaceAll(/(?![\t\n])\p{Cc}/gu, "")
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** Lines of at most 75 octets; a character is never cut in two. */
function foldLine(line: string): string {
  let folded = "";
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > 75) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}
