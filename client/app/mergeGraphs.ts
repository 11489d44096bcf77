// Lays answers over one another: what is already there keeps its identity and place, what is new comes after.
import type { GraphAnswer, GraphNode, Relation } from "../../server/contract.ts";

export interface Graph {
  nodes: GraphNode[];
  relations: Relation[];
  more: GraphAnswer["more"];
}

export const emptyGraph: Graph = { nodes: [], relations: [], more: { nodes: 0, relations: 0, hidden: 0 } };

/** The first answer is the opening; what it left out shrinks by what the others bring. */
export function mergeGraphs(opening: GraphAnswer, others: readonly GraphAnswer[]): Graph {
  if (others.length === 0) return opening;
  const nodes = mergeById(
    opening.nodes,
    others.flatMap((answer) => answer.nodes),
  );
  const known = new Set(nodes.map((node) => node.id));
  const relations = mergeById(
    opening.relations,
    others
      .flatMap((answer) => answer.relations)
      .filter(({ start, end }) => known.has(start) && known.has(end)),
  );
  const left = (before: number, total: number, now: number) => Math.max(0, before + total - now);
  return {
    nodes,
    relations,
    more: {
      nodes: left(opening.more.nodes, opening.nodes.length, nodes.length),
      relations: left(opening.more.relations, opening.relations.length, relations.length),
      hidden: Math.max(opening.more.hidden, ...others.map((answer) => answer.more.hidden)),
    },
  };
}

/** The same nodes with every relation among them that there is. */
export function connectGraph(graph: Graph, among: readonly Relation[]): Graph {
  const relations = mergeById(graph.relations, among);
  if (relations === graph.relations) return graph;
  const come = relations.length - graph.relations.length;
  return {
    ...graph,
    relations,
    more: { ...graph.more, relations: Math.max(0, graph.more.relations - come) },
  };
}

/** The same array when nothing new comes. */
function mergeById<T extends { id: string }>(present: T[], coming: readonly T[]): T[] {
  const seen = new Set(present.map((item) => item.id));
  const added = coming.filter((item) => !seen.has(item.id) && seen.add(item.id));
  return added.length === 0 ? present : [...present, ...added];
}
