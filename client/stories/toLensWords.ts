// The lens of a slide as a room reads it: whose word counts and until when, and what time is looked at.
import type { Lens } from "../app/view.ts";
import { formatEdtf } from "../evidence/formatEdtf.ts";
import { formatViewLens } from "../share/formatViewLens.ts";

/** "Seen according to Reuters, as of 28 Aug 2018"; empty without a lens. */
export function toLensWords(lens: Lens, names: ReadonlyMap<string, string>): string {
  const { from, to, ...voices } = lens;
  const seen = Object.keys(voices).length > 0 ? `Seen ${formatViewLens(voices, names)}` : "";
  const time = toTimeWords(from, to);
  return [seen, time].filter(Boolean).join(" · ");
}

function toTimeWords(from: string | undefined, to: string | undefined): string {
  const year = from?.slice(0, 4);
  if (from && to && from === `${year}-01-01` && to === `${year}-12-31`)
    return `Only what happened in ${year}`;
  if (from && to) return `Only what happened from ${formatEdtf(from)} to ${formatEdtf(to)}`;
  if (from) return `Only what happened from ${formatEdtf(from)} on`;
  return to ? `Only what happened until ${formatEdtf(to)}` : "";
}
