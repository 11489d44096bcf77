// A node's relations by predicate and direction: how many there are, and which of them are on screen.
import { toPredicate } from "../../seed/model/predicates.ts";
import type { NodeAnswer, Relation } from "../../server/contract.ts";

export interface RelationGroup {
  predicate: string;
  direction: "out" | "in";
  label: string;
  total: number;
  /** Loaded relations, each with the id of its other end. */
  loaded: { relation: Relation; other: string }[];
}

export function groupRelations(
  id: string,
  counts: NodeAnswer["counts"],
  relations: readonly Relation[],
): RelationGroup[] {
  const groups = new Map<string, RelationGroup>();
  const groupOf = (predicate: string, given: "out" | "in") => {
    const declared = toPredicate(predicate);
    const direction = declared.symmetric ? "out" : given;
    const key = `${predicate} ${direction}`;
    const label = direction === "out" ? declared.label : declared.inverse;
    const group = groups.get(key) ?? { predicate, direction, label, total: 0, loaded: [] };
    groups.set(key, group);
    return group;
  };
  for (const { predicate, direction, relations: number } of counts)
    groupOf(predicate, direction).total += number;
  for (const relation of relations) {
    const { type, start, end } = relation;
    if (start === id) groupOf(type, "out").loaded.push({ relation, other: end });
    else if (end === id) groupOf(type, "in").loaded.push({ relation, other: start });
  }
  return [...groups.values()]
    .map((group) => ({ ...group, total: Math.max(group.total, group.loaded.length) }))
    .sort((a, b) => b.total - a.total || a.label.localeCompare(b.label));
}
