// Claims in readable groups: one group per predicate, and the claims of each in the order they were said.
import { stances } from "../../seed/model/stances.ts";
import type { ClaimAnswer } from "../../server/contract.ts";

export interface ClaimGroup {
  predicate: string;
  claims: ClaimAnswer[];
}

const firstInOrder = ["MET_WITH", "TOOK_PLACE", "PARTICIPATED_IN"];

export function groupClaims(claims: readonly ClaimAnswer[]): ClaimGroup[] {
  const groups = new Map<string, ClaimAnswer[]>();
  for (const claim of claims) groups.set(claim.predicate, [...(groups.get(claim.predicate) ?? []), claim]);
  return [...groups]
    .map(([predicate, own]) => ({ predicate, claims: own.sort(compareClaims) }))
    .sort((a, b) => rank(a.predicate) - rank(b.predicate));
}

function rank(predicate: string): number {
  const at = firstInOrder.indexOf(predicate);
  return at < 0 ? firstInOrder.length : at;
}

/** Repeats and retracted claims go last: they are there to be seen, not to be counted. */
function compareClaims(a: ClaimAnswer, b: ClaimAnswer): number {
  return (
    Number(a.retracted) - Number(b.retracted) ||
    Number(a.derivedFrom.length > 0) - Number(b.derivedFrom.length > 0) ||
    (a.saidStart ?? a.said).localeCompare(b.saidStart ?? b.said) ||
    stances.indexOf(a.stance) - stances.indexOf(b.stance)
  );
}
