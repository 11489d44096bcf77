// Each thing the views ask the server for, as query options: key, request, how long it stays fresh.
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { KindName } from "../../seed/model/kinds.ts";
import type { Expansion } from "../app/toExpansions.ts";
import { type Lens, toVoices } from "../app/view.ts";
import { type Answer, fetchAnswer } from "./fetchAnswer.ts";

const pageOfNeighbors = 50;

export const healthQuery = queryOptions({
  queryKey: ["health"],
  queryFn: ({ signal }) => fetchAnswer("health", { signal }),
  refetchInterval: (query) => (query.state.status === "error" ? 1_500 : 20_000),
  refetchOnWindowFocus: "always",
  staleTime: 0,
});

export function graphQuery(ids: readonly string[] | undefined, lens: Lens, depth?: "0") {
  return queryOptions({
    queryKey: ["graph", ids ?? [], depth ?? "1", lens],
    queryFn: ({ signal }) => fetchAnswer("graph", { query: { ids, depth, ...lens }, signal }),
    placeholderData: keepPreviousData,
    // While the seed is still being loaded the database is empty for a moment.
    refetchInterval: (query) => (query.state.data?.nodes.length === 0 ? 3_000 : false),
  });
}

/** Every relation among these nodes. */
export function connectionsQuery(ids: readonly string[], lens: Lens) {
  return queryOptions({
    queryKey: ["connections", ids, lens],
    queryFn: ({ signal }) => fetchAnswer("relations", { body: { ids, filters: lens }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** A node's neighbours together with the node itself, whether the answer repeats it or not. */
export function neighborsQuery({ id, predicate, page }: Expansion, lens: Lens) {
  return queryOptions({
    queryKey: ["neighbors", id, predicate ?? "", page, lens],
    queryFn: async ({ signal }): Promise<Answer<"neighbors">> => {
      const query = { predicate, limit: pageOfNeighbors, offset: page * pageOfNeighbors, ...lens };
      const answer = await fetchAnswer("neighbors", { id, query, signal });
      if (answer.nodes.some((node) => node.id === id)) return answer;
      const node = await fetchAnswer("node", { id, query: toVoices(lens), signal });
      return { ...answer, nodes: [node, ...answer.nodes] };
    },
  });
}

/** A node, its properties and counts as the lens has them; the lens's topic and event time do not touch it. */
export function nodeQuery(id: string, lens: Lens = {}) {
  const query = toVoices(lens);
  return queryOptions({
    queryKey: ["node", id, query],
    queryFn: ({ signal }) => fetchAnswer("node", { id, query, signal }),
    placeholderData: (previous) => (previous?.id === id ? previous : undefined),
  });
}

export function claimsQuery(about: { relation?: string; node?: string; speaker?: string }, lens: Lens) {
  return queryOptions({
    queryKey: ["claims", about, lens],
    queryFn: ({ signal }) => fetchAnswer("claims", { query: { ...lens, ...about, limit: 1000 }, signal }),
    // Another lens on the same; of something else nothing is shown.
    placeholderData: (previous, query) =>
      JSON.stringify(query?.queryKey[1]) === JSON.stringify(about) ? previous : undefined,
  });
}

/** Event time narrows what is drawn, not whom a name belongs to. */
export function searchQuery(text: string, kind: KindName | undefined, lens: Lens) {
  const query = { q: text, kind, limit: 20, ...toVoices(lens) };
  return queryOptions({
    queryKey: ["search", query],
    queryFn: ({ signal }) => fetchAnswer("search", { query, signal }),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
}
