// A timeline as the rows of TimelineJS's spreadsheet: what begins like a formula is text, and comes back as it was.
import { formulaGuard } from "./formulaGuard.ts";
import { type TimelineHeader, timelineHeaders } from "./timelineHeaders.ts";
import type { Timeline, TimelineEvent } from "./toTimelineJson.ts";

/** RFC 4180: CRLF, quoted where needed. Without a byte order mark, which would become part of the first header. */
export function toTimelineCsv({ title, events }: Timeline): string {
  const rows = [
    { Headline: title.text.headline, Text: title.text.text, Type: "title" },
    ...events.map(toRow),
  ] satisfies Partial<Record<TimelineHeader, string>>[];
  const lines = [
    timelineHeaders.join(","),
    ...rows.map((row: Partial<Record<TimelineHeader, string>>) =>
      timelineHeaders.map((header) => toField(row[header] ?? "")).join(","),
    ),
  ];
  return lines.map((line) => `${line}\r\n`).join("");
}

function toRow({ start_date, end_date, display_date, text, group, media }: TimelineEvent) {
  const part = (number: number | undefined) => (number === undefined ? "" : String(number));
  return {
    Year: part(start_date.year),
    Month: part(start_date.month),
    Day: part(start_date.day),
    "End Year": part(end_date?.year),
    "End Month": part(end_date?.month),
    "End Day": part(end_date?.day),
    "Display Date": display_date ?? "",
    Headline: text.headline,
    Text: text.text,
    Media: media.url,
    "Media Credit": media.credit,
    "Media Caption": media.caption,
    Group: group ?? "",
  };
}

function toField(text: string): string {
  const guarded = formulaGuard.add(text);
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
