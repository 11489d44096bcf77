// The loaded graph: the opening, what was added, and every neighbourhood that the view names, merged.
import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { GraphAnswer, Problem } from "../../server/contract.ts";
import { toProblem } from "../store/ProblemError.ts";
import { connectionsQuery, graphQuery, neighborsQuery } from "../store/queries.ts";
import { connectGraph, emptyGraph, type Graph, mergeGraphs } from "./mergeGraphs.ts";
import { toEntries, toExpansions } from "./toExpansions.ts";
import { toLens, type View } from "./view.ts";

export interface LoadedGraph {
  graph: Graph;
  /** The neighbourhoods loaded, as the view writes them. */
  entries: string[];
  loading: boolean;
  expanding: boolean;
  /** What is shown meanwhile belongs to the view before. */
  stale: boolean;
  problem: Problem | undefined;
}

export function useGraph(view: View, enabled = true): LoadedGraph {
  const lens = toLens(view);
  const opening = useQuery({ ...graphQuery(view.ids, lens, view.depth), enabled });
  const added = useQuery({ ...graphQuery(view.added, lens, "0"), enabled: enabled && !!view.added });
  const start = useMemo(() => {
    if (!opening.data) return undefined;
    return added.data && view.added ? mergeGraphs(opening.data, [added.data]) : opening.data;
  }, [opening.data, added.data, view.added]);
  const present = useMemo(() => new Set(start?.nodes.map((node) => node.id)), [start]);
  const entries = start ? toEntries(view, present) : (view.expanded ?? []);
  const others = useQueries({
    queries: toExpansions(entries).map((expansion) => ({ ...neighborsQuery(expansion, lens), enabled })),
    combine: combineAnswers,
  });
  const loaded = useMemo(
    () => (start ? mergeGraphs(start, others.answers) : emptyGraph),
    [start, others.answers],
  );
  const ids = useMemo(() => loaded.nodes.map(({ id }) => id), [loaded.nodes]);
  const wanted = enabled && ids.length > 0 && (view.connected === "yes" || view.added !== undefined);
  const connections = useQuery({ ...connectionsQuery(ids, lens), enabled: wanted });
  const graph = useMemo(
    () => (wanted && connections.data ? connectGraph(loaded, connections.data.relations) : loaded),
    [loaded, wanted, connections.data],
  );
  // A neighbourhood that does not exist is told where it is selected, not over the graph.
  const away = [...others.errors, added.error, wanted ? connections.error : null]
    .flatMap((error) => (error ? toProblem(error) : []))
    .find((problem) => problem.status !== 404);
  return {
    graph,
    entries,
    loading: opening.isPending,
    stale: opening.isPlaceholderData || added.isPlaceholderData,
    expanding: others.pending || added.isLoading || connections.isLoading,
    problem: opening.error ? toProblem(opening.error) : away,
  };
}

function combineAnswers(results: { data?: GraphAnswer; error: Error | null; isPending: boolean }[]) {
  return {
    answers: results.flatMap(({ data }) => data ?? []),
    errors: results.flatMap(({ error }) => error ?? []),
    pending: results.some(({ isPending }) => isPending),
  };
}
