// Which claims a relation stands on: its own, and those of a meeting in which both ends are said to have been.
import { toAssessment } from "../../seed/model/status.ts";
import type { ClaimAnswer } from "../../server/contract.ts";
import type { RelationParts } from "../app/parseRelationId.ts";
import { toClaimStatement } from "./toClaimStatement.ts";

/** Who is only denied to have been at a meeting has met nobody there. */
export function toStandingClaims(
  claims: readonly ClaimAnswer[],
  { start, type, end }: RelationParts,
): ClaimAnswer[] {
  const own = claims.filter(({ predicate }) => predicate === type);
  const meeting = claims.filter(({ predicate }) => predicate !== type);
  const events = new Set(
    meeting.map(({ predicate, subject, object }) => (predicate === "TOOK_PLACE" ? subject.id : object?.id)),
  );
  const held = [...events].flatMap((event) => {
    const sides = [start, end].map((who) =>
      meeting.filter(({ subject, object }) => subject.id === who && object?.id === event),
    );
    if (!sides.every(isSupported)) return [];
    return [...meeting.filter(({ subject, object }) => !object && subject.id === event), ...sides.flat()];
  });
  return [...own, ...held];
}

function isSupported(claims: readonly ClaimAnswer[]): boolean {
  const assessment = toAssessment(claims.map(toClaimStatement));
  return assessment !== undefined && assessment.status !== "denied";
}
