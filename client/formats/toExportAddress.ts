// Where the events lie as a file for other timelines and for calendars, through a lens.
import type { ViewLens } from "../share/formatViewLens.ts";
import { toQueryString } from "../store/fetchAnswer.ts";

export const timelineForms = {
  timelinejs: "Timeline (TimelineJS JSON)",
  "timelinejs-csv": "Timeline (TimelineJS spreadsheet)",
  ics: "Calendar (iCalendar)",
} as const;
export type TimelineForm = keyof typeof timelineForms;

export function toExportAddress(
  format: TimelineForm,
  { speaker, via, document, asOf, topic, from, to }: ViewLens,
): string {
  return `/api/export${toQueryString({ format, speaker, via, document, asOf, topic, from, to })}`;
}

/** A story's steps in the same formats. */
export function toStoryExportAddress(id: string, format: TimelineForm): string {
  return `/api/stories/${encodeURIComponent(id)}/export${toQueryString({ format })}`;
}
