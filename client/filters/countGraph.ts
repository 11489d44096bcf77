// How much of each kind, predicate and status the loaded graph holds: the numbers of the legend.
import { type KindName, kindNames } from "../../seed/model/kinds.ts";
import { type Status, statuses } from "../../seed/model/stances.ts";
import type { GraphNode, Relation } from "../../server/contract.ts";

export interface Counted<Name extends string> {
  name: Name;
  count: number;
}

export interface GraphCounts {
  kinds: Counted<KindName>[];
  predicates: Counted<string>[];
  statuses: Counted<Status>[];
}

/** Statuses are always all four; kinds come in the vocabulary's order, predicates the most frequent first. */
export function countGraph(nodes: readonly GraphNode[], relations: readonly Relation[]): GraphCounts {
  const ofKind = tally(nodes.map((node) => node.kind));
  const ofType = tally(relations.map((relation) => relation.type));
  const ofStatus = tally(relations.map((relation) => relation.status));
  return {
    kinds: kindNames
      .filter((kind) => ofKind.has(kind))
      .map((name) => ({ name, count: ofKind.get(name) ?? 0 })),
    predicates: [...ofType]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name)),
    statuses: statuses.map((name) => ({ name, count: ofStatus.get(name) ?? 0 })),
  };
}

function tally<Name extends string>(names: readonly Name[]): Map<Name, number> {
  const counts = new Map<Name, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
