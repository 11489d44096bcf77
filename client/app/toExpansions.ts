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

/** The expanded entries, and more where a link selects something that is nowhere else. */
export function toEntries(view: View, present: ReadonlySet<string>): string[] {
  const expanded = view.expanded ?? [];
  const needed = (view.selected ?? []).flatMap((id) => {
    const relation = parseRelationId(id);
    if (!relation) return present.has(id) ? [] : [id];
    return present.has(relation.start) && present.has(relation.end)
      ? []
      : [`${relation.start}~${relation.type}`];
  });
  return [...expanded, ...new Set(needed.filter((entry) => !expanded.includes(entry)))];
}
