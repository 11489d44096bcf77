// The HTML by which another site shows a story in a frame, from one of its steps on.
import { escapeHtml } from "../../seed/model/toCaptionHtml.ts";

export interface Embedded {
  /** Where this Backchannel answers: `http://127.0.0.1:3000`. */
  origin: string;
  id: string;
  title: string;
  /** The step to begin with; absent, the first. */
  step?: string;
}

export function toEmbedAddress({ origin, id, step }: Omit<Embedded, "title">): string {
  const fragment = step ? `#${encodeURIComponent(step)}` : "";
  return `${origin}/stories/${encodeURIComponent(id)}/present?embed=yes${fragment}`;
}

export function toEmbedSnippet(story: Embedded): string {
  return `<iframe src="${escapeHtml(toEmbedAddress(story))}" title="${escapeHtml(story.title)}" width="960" height="640" loading="lazy" allow="fullscreen"></iframe>`;
}
