// What stands under a saved timeline: the lens, the day it was saved, the way back, what is left out, and each source once.
import type { TimelineAnswer } from "../../server/timelineContract.ts";
import { formatViewLens, type ViewLens } from "../share/formatViewLens.ts";
import { toLackWords } from "./toLackWords.ts";

interface Saved {
  answer: TimelineAnswer;
  lens: ViewLens;
  link: string;
  saved: Date;
}

/** A longer link would be cut by the picture's edge, and a link that is cut leads nowhere. */
const longestLink = 240;
const mostSources = 40;

export function toTimelineNotes({ answer, lens, link, saved }: Saved): string[] {
  const { events, claims, more } = answer;
  const day = saved.toLocaleDateString("en-GB", { dateStyle: "medium", timeZone: "UTC" });
  const lacking = toLackWords(more);
  const sources = toSources(claims);
  return [
    `Lens: ${formatViewLens(lens, toNames({ events, claims }))}.`,
    ...(lacking ? [lacking] : []),
    `Backchannel, ${day}${link.length <= longestLink ? `: ${link}` : ""}`,
    ...(sources.length > 0 ? ["Sources:"] : []),
    ...sources.slice(0, mostSources).map((source, at) => `${at + 1}. ${source}`),
    ...(sources.length > mostSources ? [`… and ${sources.length - mostSources} more`] : []),
  ];
}

function toSources(claims: TimelineAnswer["claims"]): string[] {
  const documents = new Map(claims.map(({ document }) => [document.id, document]));
  return [...documents.values()]
    .map(({ title, published, url }) => [title, published, url].filter(Boolean).join(" · "))
    .sort();
}

function toNames({ events, claims }: Pick<TimelineAnswer, "events" | "claims">): Map<string, string> {
  const names = new Map<string, string>();
  for (const { topics } of events) for (const { id, name } of topics) names.set(id, name);
  for (const { speaker, via, document } of claims) {
    names.set(document.id, `“${document.title}”`);
    for (const { id, name } of [speaker, ...via]) names.set(id, name);
  }
  return names;
}
