// Which denials answer which events: the dotted lines between the two clocks.
import type { ClaimAnswer, Relation } from "../../server/contract.ts";
import type { EventSpan } from "./eventSpan.ts";

export interface DenialLink {
  event: string;
  claim: string;
}

type Denial = Pick<ClaimAnswer, "id" | "stance" | "retracted"> & {
  subject: Pick<ClaimAnswer["subject"], "id">;
  object?: { id: Relation["start"] };
};

/** For the selected events, or for every contested or denied one when none is selected. */
export function toDenialLinks(
  spans: readonly Pick<EventSpan, "id" | "status">[],
  claims: readonly Denial[],
  selected: readonly string[],
): DenialLink[] {
  const chosen = spans.filter((span) => selected.includes(span.id));
  const disputed = spans.filter((span) => span.status === "contested" || span.status === "denied");
  const denials = claims.filter((claim) => claim.stance === "denies" && !claim.retracted);
  return (chosen.length > 0 ? chosen : disputed).flatMap((span) =>
    denials
      .filter((claim) => claim.subject.id === span.id || claim.object?.id === span.id)
      .map((claim) => ({ event: span.id, claim: claim.id })),
  );
}
