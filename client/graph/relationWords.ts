// The words of a relation: on its line, and as a sentence for those who do not see the line.
import { predicates, toPredicate } from "../../seed/model/predicates.ts";
import { statuses } from "../../seed/model/stances.ts";
import type { DrawnRelation } from "./DrawnGraph.ts";

/** What stands on the line: the predicate, and for a dispute how many stand on either side. */
export function toLineLabel(relation: DrawnRelation): string {
  const label = toRelationWord(relation.type);
  const { merged } = relation;
  if (merged) return relation.type ? `${label} × ${merged.length}` : `${merged.length} relations`;
  return relation.status === "contested" ? `${label} · ${relation.assertedBy} : ${relation.deniedBy}` : label;
}

/** Whether its words are shown whatever the zoom. */
export function hasWords({ status, merged }: Pick<DrawnRelation, "status" | "merged">): boolean {
  return merged !== undefined || status === "contested" || status === "denied";
}

/** "Ali Mamlouk met with US delegation: contested; asserted by 3, denied by 1" */
export function toSentence(relation: DrawnRelation, nameOf: (id: string) => string): string {
  const { start, type, end, status, assertedBy, deniedBy, merged } = relation;
  if (merged) {
    const shares = statuses
      .map((one) => ({ one, count: merged.filter((each) => !each.hidden && each.status === one).length }))
      .filter(({ count }) => count > 0)
      .map(({ one, count }) => `${count} ${one}`);
    const about = [...shares, `${relation.claims ?? 0} claims`].join(", ");
    return `${nameOf(start)} and ${nameOf(end)}: ${toLineLabel(relation)}: ${about}`;
  }
  const said = `${nameOf(start)} ${toRelationWord(type)} ${nameOf(end)}`;
  if (relation.hidden) return `${said}: hidden by the lens`;
  if (!status) return said;
  return `${said}: ${status}; asserted by ${assertedBy}${deniedBy > 0 ? `, denied by ${deniedBy}` : ""}`;
}

/** Lines that point nowhere: a symmetric relation, and several relations in one line. */
export function isSymmetric({ type, merged }: Pick<DrawnRelation, "type" | "merged">): boolean {
  if (merged) return true;
  return Object.hasOwn(predicates, type) && toPredicate(type).symmetric === true;
}

/** The predicate's label; a type of another database that is not UPPER_SNAKE stays as it is written there. */
export function toRelationWord(type: string): string {
  return /^[A-Z][A-Z0-9_]*$/.test(type) ? toPredicate(type).label : type;
}
