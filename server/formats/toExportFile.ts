// Slides → the file of one format, with its name and type, and how many of them have no place in it.
import type { ExportFormat } from "../formatsContract.ts";
import type { TimelineSlide } from "./TimelineSlide.ts";
import { toCalendar } from "./toCalendar.ts";
import { toTimelineCsv } from "./toTimelineCsv.ts";
import { type TimelineHead, toTimelineJson } from "./toTimelineJson.ts";

export interface ExportFile {
  name: string;
  mediaType: string;
  text: string;
  unplaced: number;
}

/** `name` is the file's, without what follows the point. */
export function toExportFile(
  format: ExportFormat,
  { name, stamp, ...head }: TimelineHead & { name: string; stamp: Date },
  slides: readonly TimelineSlide[],
): ExportFile {
  if (format === "ics") {
    const { calendar, unplaced } = toCalendar({ title: head.title, stamp }, slides);
    return {
      name: `${name}.ics`,
      mediaType: "text/calendar; charset=utf-8",
      text: calendar,
      unplaced: unplaced.length,
    };
  }
  const { timeline, unplaced } = toTimelineJson(head, slides);
  return format === "timelinejs"
    ? {
        name: `${name}.timeline.json`,
        mediaType: "application/json; charset=utf-8",
        text: `${JSON.stringify(timeline, null, 2)}\n`,
        unplaced: unplaced.length,
      }
    : {
        name: `${name}.timeline.csv`,
        mediaType: "text/csv; charset=utf-8; header=present",
        text: toTimelineCsv(timeline),
        unplaced: unplaced.length,
      };
}
