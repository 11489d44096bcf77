// An event with the claims about it → a slide that says who asserts and who denies it, and where.
import { escapeHtml, toWebAddress } from "../../seed/model/toCaptionHtml.ts";
import type { ClaimAnswer, GraphNode } from "../contract.ts";
import { toCitation, toClaimWords, toCredit, toStandingWords } from "./claimWords.ts";
import type { TimelineSlide } from "./TimelineSlide.ts";

/** More would make a slide nobody reads; how many are left out is said. */
const mostClaims = 30;

/** `claims` are those the lens lets through, about this event; `link` leads back to it in the app. */
export function toEventSlide(event: GraphNode, claims: readonly ClaimAnswer[], link?: string): TimelineSlide {
  const standing = claims.filter(({ retracted }) => !retracted);
  const shown = standing.slice(0, mostClaims);
  const ofEvent = standing.filter(({ predicate }) => predicate === "TOOK_PLACE");
  const words =
    ofEvent.length > 0 || standing.length === 0
      ? toStandingWords(ofEvent)
      : "nobody says outright whether it took place";
  const left = standing.length - shown.length;
  const more = left > 0 ? [`… and ${left} more claims`] : [];
  return {
    id: event.id,
    headline: event.name,
    ...(event.date !== undefined && { date: event.date }),
    group: event.type || event.kind,
    html: [
      event.summary && `<p>${escapeHtml(event.summary)}</p>`,
      `<p><strong>${escapeHtml(toSentence(words))}</strong></p>`,
      shown.length > 0 &&
        `<ul>${[...shown.map(drawClaim), ...more.map((line) => `<li>${line}</li>`)].join("")}</ul>`,
    ]
      .filter(Boolean)
      .join(""),
    lines: [
      ...(event.summary ? [event.summary] : []),
      toSentence(words),
      ...shown.map((claim) => `- ${toClaimWords(claim)} [${toCitation(claim)}]`),
      ...more,
    ],
    standing: words,
    credit: toCredit(standing),
    ...(link !== undefined && { link }),
  };
}

export function toSentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}

export function drawClaim(claim: ClaimAnswer): string {
  const url = toWebAddress(claim.document.url);
  const cited = escapeHtml(toCitation(claim));
  return `<li>${escapeHtml(toClaimWords(claim))} [${url ? `<a href="${escapeHtml(url)}">${cited}</a>` : cited}]</li>`;
}
