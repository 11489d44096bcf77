// A scene as it is drawn: closed groups as one node each, sizes and halos from the measures.
import { type CollapsedGraph, collapseGraph } from "./collapseGraph.ts";
import type { Scene } from "./Scene.ts";

/** A time axis and a map say themselves where things stand, so open groups have no frame there. */
export function toDrawing({ nodes, relations, groups, sizes, colors, layout }: Scene): CollapsedGraph {
  const measured =
    sizes || colors
      ? nodes.map((node) => ({ ...node, weight: sizes?.get(node.id), community: colors?.get(node.id) }))
      : nodes;
  const graph = collapseGraph(measured, relations, groups);
  return layout === "time" || layout === "map" ? { ...graph, open: [], parents: new Map() } : graph;
}
