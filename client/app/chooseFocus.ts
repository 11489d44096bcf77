// Whom to put in the middle of a first picture: who is said to have met the most others.
import type { GraphNode, Relation } from "../../server/contract.ts";

/** Ties go to a person, then to whom most relations join; how disputed a meeting is does not count. */
export function chooseFocus(nodes: GraphNode[], relations: Relation[]): string | undefined {
  const met = new Map<string, number>();
  for (const { type, start, end } of relations) {
    if (type !== "MET_WITH") continue;
    for (const id of [start, end]) met.set(id, (met.get(id) ?? 0) + 1);
  }
  const rank = (node: GraphNode) => [met.get(node.id) ?? 0, node.kind === "Person" ? 1 : 0, node.degree];
  let best: GraphNode | undefined;
  for (const node of nodes) if (!best || isHigher(rank(node), rank(best))) best = node;
  return best?.id;
}

function isHigher(one: number[], other: number[]): boolean {
  const index = one.findIndex((value, place) => value !== other[place]);
  return index >= 0 && (one[index] ?? 0) > (other[index] ?? 0);
}
