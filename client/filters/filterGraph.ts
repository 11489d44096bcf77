// What the legend lets through of the loaded graph, and how much it holds back.
import type { GraphNode, Relation } from "../../server/contract.ts";
import type { Shown } from "../app/view.ts";

export interface Filtered {
  nodes: GraphNode[];
  relations: Relation[];
  hiddenNodes: number;
  hiddenRelations: number;
}

/** A node that loses its last relation to a predicate or status filter goes with it, unless it is one of `kept`. */
export function filterGraph(
  nodes: GraphNode[],
  relations: Relation[],
  { kind, predicate, status }: Shown,
  kept: readonly string[] = [],
): Filtered {
  if (!kind && !predicate && !status) return { nodes, relations, hiddenNodes: 0, hiddenRelations: 0 };
  const ofKind = new Set(nodes.filter((node) => !kind || kind.includes(node.kind)).map((node) => node.id));
  const shownRelations = relations.filter(
    ({ type, status: own, start, end }) =>
      (!predicate || predicate.includes(type)) &&
      (!status || status.includes(own)) &&
      ofKind.has(start) &&
      ofKind.has(end),
  );
  const before = toEnds(relations);
  const after = toEnds(shownRelations);
  const stays = ({ id }: GraphNode) =>
    ofKind.has(id) && ((!predicate && !status) || after.has(id) || !before.has(id) || kept.includes(id));
  const shownNodes = nodes.filter(stays);
  return {
    nodes: shownNodes,
    relations: shownRelations,
    hiddenNodes: nodes.length - shownNodes.length,
    hiddenRelations: relations.length - shownRelations.length,
  };
}

function toEnds(relations: readonly Relation[]): Set<string> {
  return new Set(relations.flatMap(({ start, end }) => [start, end]));
}
