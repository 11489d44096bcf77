// The loaded graph: the opening and every neighbourhood that the view names, merged.
import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { GraphAnswer, Problem } from "../../server/contract.ts";
import { toProblem } from "../store/ProblemError.ts";
import { graphQuery, neighborsQuery } from "../store/queries.ts";
import { emptyGraph, type Graph, mergeGraphs } from "./mergeGraphs.ts";
import { toEntries, toExpansions } from "./toExpansions.ts";
import { toLens, type View } from "./view.ts";

export interface LoadedGraph {
  graph: Graph;
  /** The neighbourhoods loaded, as the view writes them. */
  entries: string[];
  loading: boolean;
  expanding: boolean;
  problem: Problem | undefined;
}

export function useGraph(view: View): LoadedGraph {
  const lens = toLens(view);
  const opening = useQuery(graphQuery(view.ids, lens));
  const known = useMemo(() => new Set(opening.data?.nodes.map((node) => node.id)), [opening.data]);
  const entries = opening.data ? toEntries(view, known) : (view.expanded ?? []);
  const others = useQueries({
    queries: toExpansions(entries).map((expansion) => neighborsQuery(expansion, lens)),
    combine: combineAnswers,
  });
  const graph = useMemo(
    () => (opening.data ? mergeGraphs(opening.data, others.answers) : emptyGraph),
    [opening.data, others.answers],
  );
  // A neighbourhood that does not exist is told where it is selected, not over the graph.
  const away = others.errors.map(toProblem).find((problem) => problem.status !== 404);
  return {
    graph,
    entries,
    loading: opening.isPending,
    expanding: others.pending,
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
