// Paths as node ids → paths as the contract sends them: hops with their relations, what they stand or fall with, strongest first. Pure.
import { compareStrength } from "../../seed/model/strength.ts";
import type { PathsAnswer } from "../analysisContract.ts";
import type { Relation } from "../contract.ts";

type Path = PathsAnswer["paths"][number];
export type Between = ReadonlyMap<string, readonly Relation[]>;

/** Two nodes as the key of what is between them, whichever comes first. */
export function toBetweenKey(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

/** All relations between two nodes, the strongest first. */
export function toBetween(relations: readonly Relation[]): Map<string, Relation[]> {
  const between = new Map<string, Relation[]>();
  for (const relation of relations) {
    const key = toBetweenKey(relation.start, relation.end);
    const parallel = between.get(key) ?? [];
    parallel.push(relation);
    between.set(key, parallel);
  }
  for (const parallel of between.values()) {
    parallel.sort((one, other) => compareStrength(one, other) || compareText(one.id, other.id));
  }
  return between;
}

/**
 * Shortest first; of one length that whose weakest relation is the strongest, then by the second weakest, and so on.
 * A hop is as strong as the strongest of its relations.
 */
export function rankPaths(paths: readonly (readonly string[])[], between: Between): Path[] {
  return paths
    .map((nodes) => toWeighed(nodes, between))
    .sort(compareWeighed)
    .map(({ nodes, hops, weakestFirst }) => ({
      nodes: [...nodes],
      hops,
      weakest: weakestFirst[0]?.id ?? "",
    }));
}

interface Weighed {
  nodes: readonly string[];
  hops: Path["hops"];
  /** The strongest relation of each hop. */
  weakestFirst: Relation[];
}

function toWeighed(nodes: readonly string[], between: Between): Weighed {
  const hops: Path["hops"] = [];
  const strongest: Relation[] = [];
  for (const [at, to] of nodes.slice(1).entries()) {
    const from = nodes[at] ?? "";
    const relations = between.get(toBetweenKey(from, to)) ?? [];
    hops.push({ from, to, relations: relations.map(({ id }) => id) });
    strongest.push(...relations.slice(0, 1));
  }
  return { nodes, hops, weakestFirst: strongest.sort((one, other) => compareStrength(other, one)) };
}

function compareWeighed(one: Weighed, other: Weighed): number {
  if (one.hops.length !== other.hops.length) return one.hops.length - other.hops.length;
  for (const [at, relation] of one.weakestFirst.entries()) {
    const against = other.weakestFirst[at];
    const order = against ? compareStrength(relation, against) : 0;
    if (order !== 0) return order;
  }
  return compareText(one.nodes.join("~"), other.nodes.join("~"));
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
