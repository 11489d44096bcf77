// A claim as the rule for a status sees it.
import type { Statement } from "../../seed/model/status.ts";
import type { ClaimAnswer } from "../../server/contract.ts";

export function toClaimStatement(claim: ClaimAnswer): Statement {
  const { stance, saidStart, saidEnd, retracted } = claim;
  return {
    stance,
    saidStart,
    saidEnd,
    retracted,
    speaker: claim.speaker.id,
    via: claim.via.map(({ id }) => id),
    document: claim.document.id,
    derived: claim.derivedFrom.length > 0,
  };
}
