// Slides → the JSON of TimelineJS 3, which renders text as HTML and dates by year, month and day.
import { toEdtfWords } from "../../seed/model/edtfWords.ts";
import { escapeHtml } from "../../seed/model/toCaptionHtml.ts";
import type { TimelineSlide } from "./TimelineSlide.ts";
import { type TimelineDate, toTimelineDates } from "./timelineDates.ts";
import { toSentence } from "./toEventSlide.ts";

export interface TimelineEvent {
  unique_id: string;
  start_date: TimelineDate & { display_date?: string };
  end_date?: TimelineDate;
  display_date?: string;
  /** Backchannel's own: the date without loss. TimelineJS passes over what it does not know. */
  edtf?: string;
  text: { headline: string; text: string };
  group?: string;
  media: { url: string; caption: string; credit: string; link?: string };
}

export interface Timeline {
  title: { unique_id: string; text: { headline: string; text: string } };
  events: TimelineEvent[];
}

export interface TimelineHead {
  title: string;
  /** Safe HTML under the title. */
  html: string;
}

/** Slides that no date places are named on the title slide, and come back as `unplaced`. */
export function toTimelineJson(
  { title, html }: TimelineHead,
  slides: readonly TimelineSlide[],
): { timeline: Timeline; unplaced: TimelineSlide[] } {
  const events: TimelineEvent[] = [];
  const unplaced: TimelineSlide[] = [];
  for (const slide of slides) {
    const event = toEvent(slide);
    if (event) events.push(event);
    else unplaced.push(slide);
  }
  const left =
    unplaced.length > 0
      ? `<p>Without a date that a timeline can show:</p><ul>${unplaced.map(drawUnplaced).join("")}</ul>`
      : "";
  return {
    timeline: {
      title: { unique_id: "title", text: { headline: escapeHtml(title), text: `${html}${left}` } },
      events,
    },
    unplaced,
  };
}

function toEvent({
  id,
  headline,
  date,
  saying,
  group,
  html,
  standing,
  credit,
  link,
}: TimelineSlide): TimelineEvent | undefined {
  const dates = date === undefined ? undefined : toTimelineDates(date);
  if (!dates) return undefined;
  const { start, end } = dates;
  const display = saying && date ? `said ${toEdtfWords(date)}` : dates.display;
  return {
    unique_id: id,
    start_date: { ...start, ...(display && { display_date: display }) },
    ...(end && { end_date: end }),
    ...(display && { display_date: display }),
    edtf: date,
    text: { headline: escapeHtml(headline), text: html },
    // TimelineJS takes the tags out of a group and then draws what is left as HTML: what is escaped once would come alive.
    ...(group && { group: escapeHtml(escapeHtml(group)) }),
    // Without a medium no credit is shown; a quotation needs no network.
    media: {
      url: `<blockquote>${escapeHtml(toSentence(standing))}</blockquote>`,
      caption: "",
      credit: credit === "" ? "" : escapeHtml(`Sources: ${credit}`),
      ...(link && { link }),
    },
  };
}

function drawUnplaced({ headline, html }: TimelineSlide): string {
  return `<li><strong>${escapeHtml(headline)}</strong>${html}</li>`;
}
