// Nodes and relations with their statuses kept back: all lines are drawn alike, and no words give them away, but of those that are `revealed`.
import type { DrawnNode, DrawnRelation } from "../graph/DrawnGraph.ts";

export function withoutStatus(
  nodes: readonly DrawnNode[],
  relations: readonly DrawnRelation[],
  revealed: readonly string[] = [],
): { nodes: DrawnNode[]; relations: DrawnRelation[] } {
  return {
    nodes: nodes.map((node) => (revealed.includes(node.id) ? node : { ...node, status: undefined })),
    relations: relations.map((relation) =>
      revealed.includes(relation.id) ? relation : { ...relation, status: undefined },
    ),
  };
}
