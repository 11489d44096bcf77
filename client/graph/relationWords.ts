// The words of a relation: on its line, and as a sentence for those who do not see the line.
import { toPredicate } from "../../seed/model/predicates.ts";
import type { Relation } from "../../server/contract.ts";

/** What stands on the line: the predicate, and for a dispute how many stand on either side. */
export function toLineLabel(relation: Relation): string {
  const { label } = toPredicate(relation.type);
  return relation.status === "contested" ? `${label} · ${relation.assertedBy} : ${relation.deniedBy}` : label;
}

/** Whether its words are shown whatever the zoom. */
export function hasWords({ status }: Pick<Relation, "status">): boolean {
  return status === "contested" || status === "denied";
}

/** "Ali Mamlouk met with US delegation: contested; asserted by 3, denied by 1" */
export function toSentence(relation: Relation, nameOf: (id: string) => string): string {
  const { label } = toPredicate(relation.type);
  const denied = relation.deniedBy > 0 ? `, denied by ${relation.deniedBy}` : "";
  return `${nameOf(relation.start)} ${label} ${nameOf(relation.end)}: ${relation.status}; asserted by ${relation.assertedBy}${denied}`;
}

export function isSymmetric(relation: Relation): boolean {
  return toPredicate(relation.type).symmetric === true;
}
