// A result's graph through a lens: statuses as the lens lets them be, and what it hides marked as hidden.
import type { EvidenceAnswer } from "../../server/cypherContract.ts";
import type { ResultGraph } from "./toResultGraph.ts";

type Weighed = Pick<EvidenceAnswer, "relations" | "hidden">;

/** An event's own status is not weighed by the answer, so under a lens it is not shown at all. */
export function applyEvidence(graph: ResultGraph, evidence: Weighed | undefined): ResultGraph {
  if (!evidence) return graph;
  const weighed = new Map(evidence.relations.map((relation) => [relation.id, relation]));
  const hidden = new Set(evidence.hidden);
  return {
    ...graph,
    nodes: graph.nodes.map(({ status: _, ...node }) => node),
    relations: graph.relations.map((relation) => {
      if (hidden.has(relation.id)) return { ...relation, hidden: true };
      const { status, claims, assertedBy, deniedBy } = weighed.get(relation.id) ?? relation;
      return { ...relation, ...(status && { status }), claims, assertedBy, deniedBy };
    }),
  };
}

/** The relations that have a standing to weigh. */
export function toWeighed({ relations }: ResultGraph): string[] {
  return relations.filter(({ status }) => status !== undefined).map(({ id }) => id);
}
