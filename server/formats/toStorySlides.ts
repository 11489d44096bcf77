// A story → slides for other timelines: each step with its caption and the claims it cites, dated by what it shows.
import { toBounds } from "../../seed/model/edtfDate.ts";
import type { Story, StoryStep } from "../../seed/model/story.ts";
import { escapeHtml, toCaptionHtml } from "../../seed/model/toCaptionHtml.ts";
import type { ClaimAnswer, GraphNode } from "../contract.ts";
import { toCitation, toClaimWords, toCredit, toStandingWords } from "./claimWords.ts";
import { htmlToText } from "./htmlToText.ts";
import type { TimelineSlide } from "./TimelineSlide.ts";
import { drawClaim } from "./toEventSlide.ts";

export interface StoryContent {
  story: Pick<Story, "id" | "title" | "summary" | "steps" | "questions">;
  /** All claims that its steps cite. */
  claims: readonly ClaimAnswer[];
  /** The events among what these claims are about. */
  events: readonly GraphNode[];
  /** Leads to a step in the app. */
  toLink?(step: string): string;
}

export function toStorySlides({ story, claims, events, toLink }: StoryContent): TimelineSlide[] {
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const dateOf = new Map(events.flatMap(({ id, date }) => (date === undefined ? [] : [[id, date] as const])));
  return story.steps.map((step) => {
    const cited = step.claims.flatMap((id) => claimOf.get(id) ?? []);
    const happened = toStepDate(step, cited, dateOf);
    const said = happened === undefined ? toFirstSaid(cited) : undefined;
    const date = happened ?? said;
    const caption = toCaptionHtml(step.caption);
    const missing = step.claims.length - cited.length;
    const gone =
      missing > 0
        ? [`${missing} of the claims it cites ${missing === 1 ? "is" : "are"} no longer there`]
        : [];
    const ground = cited.length === 0 ? ["without a source"] : [];
    return {
      id: step.id,
      headline: step.title,
      ...(date !== undefined && { date }),
      ...(said !== undefined && { saying: true as const }),
      html: [
        caption,
        cited.length > 0 && `<ul>${cited.map(drawClaim).join("")}</ul>`,
        ...[...ground, ...gone].map((line) => `<p><em>${escapeHtml(line)}</em></p>`),
      ]
        .filter(Boolean)
        .join(""),
      lines: [
        htmlToText(caption),
        ...cited.map((claim) => `- ${toClaimWords(claim)} [${toCitation(claim)}]`),
        ...ground,
        ...gone,
      ].filter(Boolean),
      standing: cited.length === 0 ? "without a source" : toStepStanding(cited),
      credit: toCredit(cited),
      ...(toLink && { link: toLink(step.id) }),
    };
  });
}

/** The days it looks at, or the first dated event that its claims are about. */
function toStepDate(
  step: StoryStep,
  cited: readonly ClaimAnswer[],
  dateOf: ReadonlyMap<string, string>,
): string | undefined {
  const search = new URLSearchParams(step.search);
  const [from, to] = [search.get("from"), search.get("to")];
  if (from && to) return from === to ? from : `${from}/${to}`;
  const ids = cited.flatMap(({ subject, object }) => [subject.id, ...(object ? [object.id] : [])]);
  const event = [...(search.get("event") ? [String(search.get("event"))] : []), ...ids].find((id) =>
    dateOf.has(id),
  );
  return event === undefined ? undefined : dateOf.get(event);
}

/** Where nothing that happened has a date: when the first of what it cites was said. */
function toFirstSaid(cited: readonly ClaimAnswer[]): string | undefined {
  const starts = cited.map(({ said }) => ({ said, ...toBounds(said) }));
  starts.sort((one, other) => ((one.start ?? one.end ?? "") < (other.start ?? other.end ?? "") ? -1 : 1));
  return starts[0]?.said;
}

/** Of the one event all claims are about, where they are; else how many there are. */
function toStepStanding(cited: readonly ClaimAnswer[]): string {
  const took = cited.filter(({ predicate }) => predicate === "TOOK_PLACE");
  const [first] = took;
  if (first && took.every(({ subject }) => subject.id === first.subject.id)) {
    return `${first.subject.name}, by the claims cited here, is ${toStandingWords(took)}`;
  }
  return cited.length === 1 ? "it rests on one claim" : `it rests on ${cited.length} claims`;
}
