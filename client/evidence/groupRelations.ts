// A node's relations by predicate and direction: how many there are, and which of them are on screen.
import { toPredicate } from "../../seed/model/predicates.ts";
import type { NodeAnswer, Relation } from "../../server/contract.ts";

export interface RelationGroup {
  predicate: string;
  direction: "out" | "in";
  label: string;
  /** Through the lens. */
  total: number;
  /** What the lens leaves out of it. */
  hidden: number;
  /** Loaded relations, each with the id of its other end. */
  loaded: { relation: Relation; other: string }[];
}

/** `counts` are those through the lens, `whole` those without one. */
export function groupRelations(
  id: string,
  counts: NodeAnswer["counts"],
  relations: readonly Relation[],
  whole: NodeAnswer["counts"] = [],
): RelationGroup[] {
  const groups = new Map<string, RelationGroup>();
  const groupOf = (predicate: string, given: "out" | "in") => {
    const declared = toPredicate(predicate);
    const direction = declared.symmetric ? "out" : given;
    const key = `${predicate} ${direction}`;
    const label = direction === "out" ? declared.label : declared.inverse;
    const group = groups.get(key) ?? { predicate, direction, label, total: 0, hidden: 0, loaded: [] };
    groups.set(key, group);
    return group;
  };
  for (const { predicate, direction, relations: number } of counts)
    groupOf(predicate, direction).total += number;
  for (const { predicate, direction, relations: number } of whole)
    groupOf(predicate, direction).hidden += number;
  for (const relation of relations) {
    const { type, start, end } = relation;
    if (start === id) groupOf(type, "out").loaded.push({ relation, other: end });
    else if (end === id) groupOf(type, "in").loaded.push({ relation, other: start });
  }
  return [...groups.values()]
    .map((group) => {
      const total = Math.max(group.total, group.loaded.length);
      return { ...group, total, hidden: Math.max(0, group.hidden - total) };
    })
    .sort((a, b) => b.total - a.total || a.label.localeCompare(b.label));
}
