// What a relation's badge says: as the lens has it, or, seen through none, as the relation itself carries it.
import { type Status, statuses } from "../../seed/model/stances.ts";
import type { EvidenceAnswer } from "../../server/cypherContract.ts";
import type { RelationCell } from "./toCell.ts";

export interface ShownEvidence {
  status: Status;
  claims: number;
  assertedBy: number;
  deniedBy: number;
  /** The lens leaves no claim of it. */
  hidden: boolean;
}

/** By relation id. */
export interface SeenEvidence {
  seen: ReadonlyMap<string, EvidenceAnswer["relations"][number]>;
  hidden: ReadonlySet<string>;
}

export function toSeenEvidence(answer: EvidenceAnswer): SeenEvidence {
  return {
    seen: new Map(answer.relations.map((relation) => [relation.id, relation])),
    hidden: new Set(answer.hidden),
  };
}

/** Undefined for a relationship that rests on no claims. */
export function toShownEvidence(
  { id, properties }: Pick<RelationCell, "id" | "properties">,
  evidence: SeenEvidence | undefined,
): ShownEvidence | undefined {
  const seen = evidence?.seen.get(id);
  if (seen) return { ...seen, hidden: false };
  const { status, claims, assertedBy, deniedBy } = properties;
  if (typeof status !== "string" || !(statuses as readonly string[]).includes(status)) return undefined;
  return {
    status: status as Status,
    claims: toCount(claims),
    assertedBy: toCount(assertedBy),
    deniedBy: toCount(deniedBy),
    hidden: evidence?.hidden.has(id) ?? false,
  };
}

function toCount(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
