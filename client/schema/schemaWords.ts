// The schema's numbers in words.
import { predicateNames, toPredicate } from "../../seed/model/predicates.ts";
import type { SchemaAnswer } from "../../server/cypherContract.ts";

const number = new Intl.NumberFormat("en");

export function toCountWords(count: number, one: string, many: string): string {
  return `${number.format(count)} ${count === 1 ? one : many}`;
}

export function toCountText(count: number): string {
  return number.format(count);
}

/** The vocabulary's words for a relationship type; what it does not know speaks for itself. */
export function toTypeWords(name: string): string | undefined {
  return (predicateNames as string[]).includes(name) ? toPredicate(name).label : undefined;
}

/** `LIST<STRING>` → `list of string`; a list of nothing was empty wherever it was looked at. */
export function toValueWords(types: readonly string[]): string {
  return types
    .map((type) =>
      type
        .toLowerCase()
        .replace(/^list<nothing>$/, "empty list")
        .replace(/^list<(.*)>$/, "list of $1"),
    )
    .join(" or ");
}

/** How much of what was looked at: empty for all of it. */
export function toShareWords(share: number): string {
  if (share >= 1) return "";
  return share < 0.01 ? "under 1 %" : `${Math.round(share * 100)} %`;
}

/** Of a sample only the proportion is worth saying. */
export function toPairWords(count: number, all: number, sampled: number): string {
  return all <= sampled ? number.format(count) : `about ${toShareWords(count / sampled) || "all"}`;
}

export function toSummary({ labels, relationshipTypes, sampled }: SchemaAnswer): string {
  const counted = `${toCountWords(labels.length, "label", "labels")} and ${toCountWords(relationshipTypes.length, "relationship type", "relationship types")}, counted exactly`;
  const large = [...labels, ...relationshipTypes].some(({ count }) => count > sampled);
  return large
    ? `${counted}; properties and ends are read off up to ${number.format(sampled)} of each.`
    : `${counted}.`;
}
