// Who is tied to whom for the measures: relations that someone asserts, each two nodes at most once.
import type { DrawnNode, DrawnRelation } from "../graph/DrawnGraph.ts";

export interface TieGraph {
  /** By id, so that the order in which they were loaded changes nothing. */
  nodes: { id: string; name: string }[];
  /** Two different ids, the smaller first. */
  ties: [string, string][];
}

/** What is only denied ties nobody; neither does a relation of something with itself, or to something not shown. */
export function toTies(nodes: readonly DrawnNode[], relations: readonly DrawnRelation[]): TieGraph {
  const ids = new Set(nodes.map((node) => node.id));
  const ties = new Map<string, [string, string]>();
  for (const { start, end, status, hidden } of relations) {
    if (status === "denied" || hidden || start === end || !ids.has(start) || !ids.has(end)) continue;
    const pair: [string, string] = start < end ? [start, end] : [end, start];
    ties.set(pair.join(" "), pair);
  }
  return {
    nodes: nodes.map(({ id, name }) => ({ id, name })).sort((a, b) => compare(a.id, b.id)),
    ties: [...ties].sort(([a], [b]) => compare(a, b)).map(([, pair]) => pair),
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
