// What two lenses make of the same relations: each falls into one part, and four of the parts are the whole of what either sees.
import type { Status } from "../../seed/model/stances.ts";
import type { EvidenceAnswer } from "../../server/cypherContract.ts";

export type Assessed = EvidenceAnswer["relations"][number];

/** Those that either lens sees, and those that both hide. */
export const seenParts = ["agreed", "only-a", "only-b", "opposed"] as const;
export type Part = (typeof seenParts)[number] | "neither";

export interface Compared<R> {
  relation: R;
  part: Part;
  /** As the one lens has it; absent where it hides it. */
  a?: Assessed;
  b?: Assessed;
}

export type Sign = "supported" | "contested" | "denied";

/** One speaker more or less is no other opinion. */
export function toSign(status: Status): Sign {
  return status === "contested" || status === "denied" ? status : "supported";
}

/** In the order of the relations; what a lens says of others is passed over. */
export function compareLenses<R extends { id: string }>(
  relations: readonly R[],
  a: readonly Assessed[],
  b: readonly Assessed[],
): Compared<R>[] {
  const [inA, inB] = [a, b].map((seen) => new Map(seen.map((assessed) => [assessed.id, assessed])));
  return relations.map((relation) => {
    const [seenA, seenB] = [inA?.get(relation.id), inB?.get(relation.id)];
    return { relation, part: toPart(seenA, seenB), a: seenA, b: seenB };
  });
}

function toPart(a: Assessed | undefined, b: Assessed | undefined): Part {
  if (a && b) return toSign(a.status) === toSign(b.status) ? "agreed" : "opposed";
  if (a) return "only-a";
  return b ? "only-b" : "neither";
}

export function countParts(compared: readonly { part: Part }[]): Record<Part, number> {
  const counts: Record<Part, number> = { agreed: 0, "only-a": 0, "only-b": 0, opposed: 0, neither: 0 };
  for (const { part } of compared) counts[part]++;
  return counts;
}
