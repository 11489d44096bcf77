// What of a loaded graph a view shows: without what was put away, through the legend, with its counts.
import { useMemo } from "react";
import { countGraph } from "../filters/countGraph.ts";
import { filterGraph } from "../filters/filterGraph.ts";
import type { Graph } from "./mergeGraphs.ts";
import { toLens, type View } from "./view.ts";
import { withoutNodes } from "./withoutNodes.ts";

const nothing: readonly string[] = [];

export function useShownGraph(view: View, loaded: Graph) {
  const graph = useMemo(() => withoutNodes(loaded, view.hidden), [loaded, view.hidden]);
  const { nodes, relations } = graph;
  const counts = useMemo(() => countGraph(nodes, relations), [nodes, relations]);
  const { kind, predicate, status, selected = nothing } = view;
  const shown = useMemo(() => ({ kind, predicate, status }), [kind, predicate, status]);
  const filtered = useMemo(
    () => filterGraph(nodes, relations, shown, selected),
    [nodes, relations, shown, selected],
  );
  const lens = useMemo(() => toLens(view), [view]);
  return useMemo(
    () => ({ graph, counts, shown, filtered, selected, lens }),
    [graph, counts, shown, filtered, selected, lens],
  );
}
