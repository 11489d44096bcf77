// Several selected ids, sorted out: nodes by kind, the relations among them, and what is not on screen.
import { type KindName, kindNames } from "../../seed/model/kinds.ts";
import type { GraphNode, Relation } from "../../server/contract.ts";

export interface Selection {
  /** In the vocabulary's order. */
  groups: { kind: KindName; members: GraphNode[] }[];
  /** Both of whose ends are selected, and those that are selected themselves. */
  among: { relation: Relation; chosen: boolean }[];
  unknown: string[];
}

export function toSelection(
  ids: readonly string[],
  nodes: readonly GraphNode[],
  relations: readonly Relation[],
): Selection {
  const chosen = new Set(ids);
  const members = nodes.filter(({ id }) => chosen.has(id));
  const among = relations
    .filter(({ id, start, end }) => chosen.has(id) || (chosen.has(start) && chosen.has(end)))
    .map((relation) => ({ relation, chosen: chosen.has(relation.id) }));
  const known = new Set([...members.map(({ id }) => id), ...among.map(({ relation }) => relation.id)]);
  return {
    groups: kindNames
      .map((kind) => ({ kind, members: members.filter((node) => node.kind === kind) }))
      .filter((group) => group.members.length > 0),
    among,
    unknown: [...chosen].filter((id) => !known.has(id)),
  };
}
