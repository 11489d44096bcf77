// A claim's id is made from what it says: the same statement, read twice, is the same claim.
import { createHash } from "node:crypto";
import type { ClaimEntry } from "../model/claim.ts";
import { toPredicate } from "../model/predicates.ts";

/** What makes a claim this claim. Our note, the grades and the key inside the dossier may change without making another. */
export type ClaimContent = Pick<
  ClaimEntry,
  "subject" | "predicate" | "speaker" | "document" | "locator" | "said"
> &
  Partial<Pick<ClaimEntry, "object" | "value" | "via" | "stance" | "certainty" | "date" | "side">>;

export function toClaimId(claim: ClaimContent): string {
  const content = {
    document: claim.document,
    locator: claim.locator,
    speaker: claim.speaker,
    via: claim.via ?? [],
    ...toEnds(claim),
    predicate: claim.predicate,
    value: claim.value ?? null,
    stance: claim.stance ?? "asserts",
    certainty: claim.certainty ?? "stated",
    said: claim.said,
    date: claim.date ?? null,
    side: claim.side ?? null,
  };
  const canonical = JSON.stringify(content, Object.keys(content).sort());
  return `c-${createHash("sha256").update(canonical).digest("hex").slice(0, 20)}`;
}

/** A symmetric predicate says the same from either end. */
function toEnds({ subject, predicate, object }: ClaimContent) {
  const swap = toPredicate(predicate).symmetric && object !== undefined && object < subject;
  return swap ? { subject: object, object: subject } : { subject, object: object ?? null };
}
