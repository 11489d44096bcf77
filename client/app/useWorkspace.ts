// The workspace's state in one place: the view in the address, what it loads, what of it is shown, and the ways to change it.
import { useMemo } from "react";
import type { Problem } from "../../server/contract.ts";
import type { GraphCounts } from "../filters/countGraph.ts";
import type { Filtered } from "../filters/filterGraph.ts";
import type { Graph } from "./mergeGraphs.ts";
import { useGraph } from "./useGraph.ts";
import { type Places, usePlaces } from "./usePlaces.ts";
import { useShownGraph } from "./useShownGraph.ts";
import { type Undo, useUndo } from "./useUndo.ts";
import { useView, useViewActions, type ViewActions } from "./useView.ts";
import type { Lens, Shown, View } from "./view.ts";

export interface WorkspaceModel {
  view: View;
  lens: Lens;
  shown: Shown;
  /** All that is loaded and not put away by hand. */
  graph: Graph;
  /** What of it the legend lets through: every view shows this. */
  filtered: Filtered;
  counts: GraphCounts;
  /** Ids of nodes and relations. */
  selected: readonly string[];
  /** The nodes among them that are shown. */
  chosen: readonly string[];
  loading: boolean;
  expanding: boolean;
  problem: Problem | undefined;
  actions: ViewActions;
  places: Places;
  undo: Undo;
}

export function useWorkspace(): WorkspaceModel {
  const view = useView();
  const { graph: loaded, entries, loading, expanding, stale, problem } = useGraph(view);
  const seen = useShownGraph(view, loaded);
  const { filtered, selected } = seen;
  const chosen = useMemo(() => {
    const wanted = new Set(selected);
    return filtered.nodes.filter(({ id }) => wanted.has(id)).map(({ id }) => id);
  }, [filtered.nodes, selected]);
  const actions = useViewActions({ nodes: loaded.nodes, entries });
  const ids = useMemo(() => loaded.nodes.map(({ id }) => id), [loaded.nodes]);
  const places = usePlaces(ids, stale);
  const undo = useUndo();
  // One object as long as nothing in it changes: what follows a moment later is drawn again for a reason only.
  return useMemo(
    () => ({ ...seen, view, chosen, loading, expanding, problem, actions, places, undo }),
    [seen, view, chosen, loading, expanding, problem, actions, places, undo],
  );
}
