// The ids of a result → a question that the evidence endpoint takes: no more than it answers at once, none that cannot be ours.
import type { FrameLens } from "./FrameLens.ts";

export interface AskedEvidence {
  relations: readonly string[];
  claims: readonly string[];
  documents: readonly string[];
}

/** Of each; the contract's limit. */
export const mostAsked = 2_000;
const longest = { relations: 400, claims: 200, documents: 120 };

export function toEvidenceBody({ relations, claims, documents }: AskedEvidence, lens: FrameLens) {
  const { speaker = [], via = [], document = [], asOf } = lens;
  return {
    relations: toFitting(relations, longest.relations),
    claims: toFitting(claims, longest.claims),
    documents: toFitting(documents, longest.documents),
    lens: {
      ...(speaker.length > 0 && { speaker }),
      ...(via.length > 0 && { via }),
      ...(document.length > 0 && { document }),
      ...(asOf && { asOf }),
    },
  };
}

/** How many are left unasked. */
export function countUnasked(asked: AskedEvidence): number {
  const lists = [asked.relations, asked.claims, asked.documents];
  return lists.reduce((sum, ids) => sum + Math.max(0, new Set(ids).size - mostAsked), 0);
}

function toFitting(ids: readonly string[], most: number): string[] {
  return [...new Set(ids)].filter((id) => id !== "" && id.length <= most).slice(0, mostAsked);
}
