// Which neighbourhoods the graph on screen needs beyond its opening, read from the view.
import { parseRelationId } from "./parseRelationId.ts";
import type { View } from "./view.ts";

export interface Expansion {
  id: string;
  predicate?: string;
  /** Counted from 0. */
  page: number;
}

export function toExpansions(expanded: readonly string[]): Expansion[] {
  const pages = new Map<string, number>();
  return expanded.map((entry) => {
    const page = pages.get(entry) ?? 0;
    pages.set(entry, page + 1);
    const [id = "", predicate] = entry.split("~");
    return { id, predicate, page };
  });
}

/** The expanded entries, and one more when a link selects something the opening does not hold. */
export function toEntries(view: View, opening: ReadonlySet<string>): string[] {
  const expanded = view.expanded ?? [];
  if (!view.selected) return expanded;
  const relation = parseRelationId(view.selected);
  const needed = relation
    ? opening.has(relation.start) && opening.has(relation.end)
      ? []
      : [`${relation.start}~${relation.type}`]
    : opening.has(view.selected)
      ? []
      : [view.selected];
  return [...expanded, ...needed.filter((entry) => !expanded.includes(entry))];
}
