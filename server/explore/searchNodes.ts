// Search over names and aliases: whole words, beginnings and misspellings, in any script.
import type { KindName } from "../../seed/model/kinds.ts";
import { toKind } from "../../seed/model/kinds.ts";
import type { Database } from "../database/database.ts";

export interface SearchResult {
  id: string;
  name: string;
  kind: KindName;
  match: string;
  score: number;
}

const query = `
  CALL db.index.fulltext.queryNodes('names', $q, {limit: $most}) YIELD node AS n, score
  WHERE $kind IS NULL OR any(label IN labels(n) WHERE label IN $kind)
  RETURN n.id AS id, n.name AS name, n.aliases AS aliases, labels(n) AS labels, score,
         COUNT { (n)-[r]-() WHERE r.status IS NOT NULL } AS degree
  ORDER BY score DESC LIMIT $most`;

/** Best first. What was typed may be a beginning, out of order, or a letter or two off. */
export async function searchNodes(
  database: Database,
  { q, kind, limit }: { q: string; kind?: KindName[]; limit: number },
): Promise<SearchResult[]> {
  const words = toWords(q);
  if (words.length === 0) return [];
  const rows = await database.read(query, {
    q: toLucene(words),
    kind: kind ?? null,
    most: BigInt(Math.max(50, limit)),
  });
  return rows
    .map((row) => {
      const names = [row.name as string, ...((row.aliases as string[] | null) ?? [])];
      const [match, closeness] = findMatch(names, words);
      // The index's score has no upper bound, so it is bounded here: how close the name is must decide.
      const indexed = Number(row.score);
      const score = closeness * 100 + (10 * indexed) / (indexed + 10) + Math.log10(1 + Number(row.degree));
      const kind = toKind(row.labels as string[]) as KindName;
      return { id: row.id as string, name: row.name as string, kind, match, score };
    })
    .sort((one, other) => other.score - one.score || one.name.localeCompare(other.name))
    .slice(0, limit);
}

/** Lower-case words without diacritics: what both sides of a comparison are brought to. */
function toWords(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 12);
}

/** Words hold letters and digits alone, so nothing in them is special to Lucene. */
function toLucene(words: string[]): string {
  return words
    .map((word) => {
      const fuzzy = word.length > 7 ? `${word}~2` : word.length > 3 ? `${word}~1` : "";
      return `(${word}^4 OR ${word}*^2${fuzzy ? ` OR ${fuzzy}` : ""})`;
    })
    .join(" AND ");
}

function findMatch(names: string[], words: string[]): [string, number] {
  let best: [string, number] = [names[0] ?? "", -1];
  for (const name of names) {
    const parts = toWords(name);
    const hits = words.map((word) =>
      parts.includes(word) ? 1 : parts.some((part) => part.startsWith(word)) ? 0.8 : 0.4,
    );
    const closeness = hits.reduce((sum, hit) => sum + hit, 0) / Math.max(words.length, parts.length);
    if (closeness > best[1]) best = [name, closeness];
  }
  return best;
}
