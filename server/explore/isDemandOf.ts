// The published rule of which demands belong to the account of an event: a demand names no event of its own. Pure.
import type { ClaimAnswer } from "../contract.ts";

/** What is told of an event that the rule looks at; all of it from claims that stand and do not deny. */
export interface EventFacts {
  /** Who took part, by id. */
  participants: ReadonlyMap<string, Participant>;
  /** Topics that it discussed. */
  discussed: ReadonlySet<string>;
  /** Documents that tell of it, and the passages in which they do, as `document ¶4`. */
  documents: ReadonlySet<string>;
  passages: ReadonlySet<string>;
  /** Whom or what a topic is about, by the topic's id. */
  about: ReadonlyMap<string, readonly string[]>;
}

export interface Participant {
  /** For whom it acts: a demand of theirs may be made by it. */
  represents: readonly string[];
  /** What it represents, is a member or a part of, or heads. */
  standsFor: readonly string[];
  /** Documents in which it takes part in another event too. */
  elsewhere: readonly string[];
}

/**
 * Who demands it took part in the event, or is represented by one who did, and one of these holds:
 * the topic was discussed there; it is told in a passage that tells of the event; or a document that tells of the event has it,
 * and either its topic is about another participant or about what that one stands for,
 * or who demands it takes part in no other event of that document.
 */
export function isDemandOf(claim: ClaimAnswer, facts: EventFacts): boolean {
  const { participants, documents } = facts;
  const demander = claim.subject.id;
  const topic = claim.object?.id ?? "";
  const present = participants.get(demander);
  const spokenFor = [...participants.values()].some(({ represents }) => represents.includes(demander));
  if (!present && !spokenFor) return false;
  if (facts.discussed.has(topic) || facts.passages.has(toPassage(claim))) return true;
  if (!documents.has(claim.document.id)) return false;
  const concerned = new Set(facts.about.get(topic));
  const meansAnother = [...participants].some(
    ([id, { standsFor }]) =>
      id !== demander && (concerned.has(id) || standsFor.some((other) => concerned.has(other))),
  );
  // Two of one side stand for the same: what it asks of itself is not asked of the other side.
  const own = new Set(present?.standsFor);
  const meansOwnAlone = [...concerned].every((id) => own.has(id));
  if (meansAnother && !meansOwnAlone) return true;
  return present !== undefined && !present.elsewhere.includes(claim.document.id);
}

export function toPassage({ document, locator }: Pick<ClaimAnswer, "document" | "locator">): string {
  return `${document.id} ${locator}`;
}
