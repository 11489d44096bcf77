// The JSON form of TimelineJS → its events. Whatever else the file holds is not read.
import { FormatError } from "./FormatError.ts";
import type { GivenEvent, GivenParts, GivenTimeline } from "./GivenTimeline.ts";

/** `value` is what JSON.parse made of the file. Throws a FormatError for one that has no list of events. */
export function parseTimelineJson(value: unknown): GivenTimeline {
  const file = toRecord(value);
  const events = file.events;
  if (!Array.isArray(events)) throw new FormatError("has no list “events”, so it is no TimelineJS timeline");
  const title = toRecord(toRecord(file.title).text);
  const timeline: GivenTimeline = {
    format: "timelinejs",
    title: toText(title.headline),
    summary: toText(title.text),
    events: [],
    refused: [],
    notes: [],
  };
  events.forEach((event: unknown, index) => {
    const row = `event ${index + 1}`;
    if (typeof event === "object" && event !== null && !Array.isArray(event))
      timeline.events.push(toEvent(row, toRecord(event)));
    else timeline.refused.push({ row, message: "is no event; write it as { start_date, text }" });
  });
  const eras = Array.isArray(file.eras) ? file.eras.length : 0;
  if (eras > 0) {
    timeline.notes.push({
      row: "eras",
      message: `${eras} ${eras === 1 ? "era says" : "eras say"} nothing that happened and ${eras === 1 ? "was" : "were"} left out`,
    });
  }
  return timeline;
}

function toEvent(row: string, event: Record<string, unknown>): GivenEvent {
  const [start, end, text, media] = [event.start_date, event.end_date, event.text, event.media].map(toRecord);
  return {
    row,
    uniqueId: toText(event.unique_id),
    start: toParts(start),
    end: toParts(end),
    display: toText(event.display_date) || toText(start?.display_date),
    edtf: toText(event.edtf),
    headline: toText(text?.headline),
    text: toText(text?.text),
    group: toText(event.group),
    media: { url: toText(media?.url), credit: toText(media?.credit), caption: toText(media?.caption) },
  };
}

function toParts(date: Record<string, unknown> = {}): GivenParts {
  const time = [date.hour, date.minute].map(toText).filter(Boolean);
  return { year: toText(date.year), month: toText(date.month), day: toText(date.day), time: time.join(":") };
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function toText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}
