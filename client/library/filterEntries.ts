// Which queries of the library fit what was typed and the tags that were chosen.
import type { QueryEntry } from "./QueryEntry.ts";

/** Every word typed is somewhere in the entry, and every tag chosen is one of its own. */
export function filterEntries<T extends QueryEntry>(
  entries: readonly T[],
  typed: string,
  tags: readonly string[],
): T[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const text = [entry.title, entry.explanation, ...entry.tags, entry.query].join("\n").toLowerCase();
    return tags.every((tag) => entry.tags.includes(tag)) && words.every((word) => text.includes(word));
  });
}

/** Tags with how many entries carry them, most frequent first. */
export function countTags(entries: readonly QueryEntry[]): { tag: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const tag of entries.flatMap((entry) => entry.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((one, other) => other.count - one.count || one.tag.localeCompare(other.tag));
}
