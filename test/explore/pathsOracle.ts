// Paths and contacts once more, the slow and obvious way: over the relations that the claims' oracle expects.
import { compareStrength, type Strength } from "../../seed/model/strength.ts";

export type Expected = ReadonlyMap<string, Strength>;

/** Who is next to whom by something that is not only denied. */
function toNeighbors(relations: Expected): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [id, { status }] of relations) {
    const [start = "", , end = ""] = id.split("~");
    if (status === "denied" || start === end) continue;
    found.set(start, new Set([...(found.get(start) ?? []), end]));
    found.set(end, new Set([...(found.get(end) ?? []), start]));
  }
  return found;
}

/** Every simple path of at most `most` relations, as its nodes joined by `>`, sorted. */
export function toExpectedPaths(relations: Expected, from: string, to: string, most: number): string[] {
  const neighbors = toNeighbors(relations);
  const found: string[] = [];
  const walk = (path: string[]) => {
    const here = path.at(-1) ?? "";
    if (here === to) found.push(path.join(">"));
    else if (path.length <= most) {
      for (const next of neighbors.get(here) ?? []) if (!path.includes(next)) walk([...path, next]);
    }
  };
  walk([from]);
  return found.sort();
}

/** Strongest first. */
export function toExpectedHop(relations: Expected, one: string, other: string): [string, Strength][] {
  return [...relations]
    .filter(([id]) => {
      const [start, , end] = id.split("~");
      return (start === one && end === other) || (start === other && end === one);
    })
    .sort(([, a], [, b]) => compareStrength(a, b));
}

/** Each contact with those of `ids` it is next to, of two at least. */
export function toExpectedContacts(relations: Expected, ids: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [id, others] of toNeighbors(relations)) {
    const of = ids.filter((given) => others.has(given));
    if (!ids.includes(id) && of.length >= 2) found.set(id, of);
  }
  return found;
}
