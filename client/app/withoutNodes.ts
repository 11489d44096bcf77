// Takes off the screen what was put away by hand.
import type { Graph } from "./mergeGraphs.ts";

/** The same graph when nothing of it is put away. Relations go with their ends. */
export function withoutNodes(graph: Graph, hidden: readonly string[] | undefined): Graph {
  if (!hidden || hidden.length === 0) return graph;
  const gone = new Set(hidden);
  if (!graph.nodes.some(({ id }) => gone.has(id))) return graph;
  return {
    ...graph,
    nodes: graph.nodes.filter(({ id }) => !gone.has(id)),
    relations: graph.relations.filter(({ start, end }) => !gone.has(start) && !gone.has(end)),
  };
}
