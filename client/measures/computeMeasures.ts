// Degree, betweenness, PageRank and communities of a graph of ties. Pure and seeded; runs in a worker.
import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import betweenness from "graphology-metrics/centrality/betweenness.js";
import pagerank from "graphology-metrics/centrality/pagerank.js";
import { groupBy } from "./groupBy.ts";
import { mostForBetweenness } from "./mostForBetweenness.ts";
import type { TieGraph } from "./toTies.ts";

export interface MeasureResult {
  /** How many others each node is tied to. */
  degree: Map<string, number>;
  /** The share of the shortest paths between any two others that pass through it, 0 to 1; empty when there are too many nodes. */
  betweenness: Map<string, number>;
  /** All of them together are 1. */
  pageRank: Map<string, number>;
  /** Numbered from 0, the largest first; a node without ties is a community of its own. */
  communities: Map<string, number>;
  /** A community's two most prominent members by PageRank. */
  names: Map<number, string>;
}

/** Takes nodes and ties in one order, so that the same graph has the same communities. */
export function computeMeasures({ nodes, ties }: TieGraph): MeasureResult {
  const graph = new UndirectedGraph();
  for (const { id } of nodes) graph.addNode(id);
  for (const [a, b] of ties) graph.addEdge(a, b);
  const degree = new Map(nodes.map(({ id }) => [id, graph.degree(id)]));
  const few = nodes.length <= mostForBetweenness;
  const pageRank =
    nodes.length > 0
      ? toMap(pagerank(graph, { maxIterations: 1_000, getEdgeWeight: null }))
      : new Map<string, number>();
  const communities = ties.length > 0 ? toMap(louvain(graph, { rng: createRandom(42) })) : toLoners(nodes);
  const numbered = numberCommunities(communities);
  return {
    degree,
    betweenness: few && nodes.length > 0 ? toMap(betweenness(graph)) : new Map(),
    pageRank,
    communities: numbered,
    names: nameCommunities(nodes, numbered, pageRank),
  };
}

function toMap(values: Record<string, number>): Map<string, number> {
  return new Map(Object.entries(values));
}

function toLoners(nodes: TieGraph["nodes"]): Map<string, number> {
  return new Map(nodes.map(({ id }, index) => [id, index]));
}

function numberCommunities(communities: ReadonlyMap<string, number>): Map<string, number> {
  const members = groupBy([...communities.keys()], (id) => communities.get(id));
  // Members stand in the order of the nodes, so those of one size keep that order.
  const ranked = [...members.values()].sort((a, b) => b.length - a.length);
  return new Map(ranked.flatMap((ids, number) => ids.map((id) => [id, number] as const)));
}

function nameCommunities(
  nodes: TieGraph["nodes"],
  communities: ReadonlyMap<string, number>,
  pageRank: ReadonlyMap<string, number>,
): Map<number, string> {
  const rank = ({ id }: { id: string }) => pageRank.get(id) ?? 0;
  const members = groupBy(nodes, ({ id }) => communities.get(id) ?? 0);
  return new Map(
    [...members].map(([number, all]) => {
      const first = [...all].sort((a, b) => rank(b) - rank(a)).slice(0, 2);
      return [number, first.map(({ name }) => name).join(", ")];
    }),
  );
}

/** Mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
