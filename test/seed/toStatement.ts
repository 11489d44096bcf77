// A dossier's claim as the status rule sees it.
import type { ClaimEntry } from "../../seed/model/claim.ts";
import { toBounds } from "../../seed/model/edtfDate.ts";
import type { Statement } from "../../seed/model/status.ts";

export function toStatement(claim: ClaimEntry): Statement {
  const { start: saidStart, end: saidEnd } = toBounds(claim.said);
  return {
    stance: claim.stance,
    speaker: claim.speaker,
    via: claim.via,
    document: claim.document,
    saidStart,
    saidEnd,
    derived: claim.derivedFrom.length > 0,
    retracted: false,
  };
}
