// What expanding a node would bring, by predicate, before it is expanded.
import { toPredicate } from "../../seed/model/predicates.ts";
import type { NodeAnswer } from "../../server/contract.ts";

export interface Expandable {
  predicate: string;
  /** In the node's own direction; both where it has both. */
  label: string;
  relations: number;
}

/** Most relations first. */
export function toExpandable(counts: NodeAnswer["counts"]): Expandable[] {
  const found = new Map<string, { labels: string[]; relations: number }>();
  for (const { predicate, direction, relations } of counts) {
    const words = toPredicate(predicate);
    const now = found.get(predicate) ?? { labels: [], relations: 0 };
    now.labels.push(direction === "in" ? words.inverse : words.label);
    found.set(predicate, { ...now, relations: now.relations + relations });
  }
  return [...found]
    .map(([predicate, { labels, relations }]) => ({ predicate, label: labels.join(" / "), relations }))
    .sort((one, other) => other.relations - one.relations || one.label.localeCompare(other.label));
}
