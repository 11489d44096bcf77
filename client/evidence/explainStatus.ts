// One or two sentences on how a status came about, so that no label has to be believed.
import type { ClaimAnswer, Relation } from "../../server/contract.ts";

export type Assessment = Pick<Relation, "status" | "claims" | "speakers" | "assertedBy" | "deniedBy">;

export function explainStatus(
  assessment: Assessment,
  claims: readonly Pick<ClaimAnswer, "derivedFrom" | "retracted">[] = [],
): string {
  const retracted = claims.filter((claim) => claim.retracted).length;
  const repeats = claims.filter((claim) => !claim.retracted && claim.derivedFrom.length > 0).length;
  return [
    explainRule(assessment),
    repeats > 0 &&
      `${count(repeats, "claim repeats", "claims repeat")} another and ${repeats === 1 ? "adds" : "add"} no speaker.`,
    retracted > 0 &&
      `${count(retracted, "claim was", "claims were")} retracted and ${retracted === 1 ? "counts" : "count"} no longer.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function explainRule({ status, assertedBy, deniedBy }: Assessment): string {
  const denial = count(deniedBy, "denies it", "deny it");
  switch (status) {
    case "contested":
      return `${speakers(assertedBy)} it, ${denial}, so it is contested.`;
    case "denied":
      return `${count(deniedBy, "speaker denies", "speakers deny")} it and nobody asserts it, so it is denied.`;
    case "corroborated":
      return `${speakers(assertedBy)} it and nobody denies it, so it is corroborated.`;
    case "single-source":
      return assertedBy === 0
        ? "It is only repeated from another claim, so it rests on a single source."
        : "One speaker asserts it; nobody else confirms or denies it, so it rests on a single source.";
  }
}

function speakers(number: number): string {
  if (number === 0) return "Only claims that repeat another assert or confirm";
  return number === 1 ? "1 speaker asserts or confirms" : `${number} independent speakers assert or confirm`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
