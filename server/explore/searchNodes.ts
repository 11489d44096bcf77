// Search over names and aliases: whole words, beginnings, misspellings and what sounds alike, in any script; one round trip.
import type { z } from "zod";
import { type KindName, kindNames, toKind } from "../../seed/model/kinds.ts";
import type { SearchAnswer, SearchQuery } from "../contract.ts";
import type { Database, Row } from "../database/database.ts";
import { claimPasses, toLensParams } from "./claimPasses.ts";
import { rankMatch } from "./rankMatch.ts";
import { toLens } from "./relationFilter.ts";
import { toLucene } from "./toLucene.ts";
import { toWords } from "./toWords.ts";

const toQuery = (lens: string) => `
  CALL db.index.fulltext.queryNodes('names', $q, {limit: $reach}) YIELD node, score
  WITH collect([node, score]) AS near
  CALL (near) {
    UNWIND near AS hit RETURN hit
    UNION ALL
    WITH near WHERE size(near) < $few
    CALL db.index.fulltext.queryNodes('names', $byEar, {limit: $reach}) YIELD node, score
    WITH near, node, score WHERE NOT node IN [hit IN near | hit[0]]
    RETURN [node, score] AS hit
  }
  WITH hit[0] AS n, hit[1] AS score
  ${lens}
  WITH labels(n) AS labels, collect([n, score]) AS hits
  WITH collect({labels: labels, count: size(hits)}) AS facets,
       collect(CASE WHEN $kind IS NULL OR any(label IN labels WHERE label IN $kind) THEN hits[..$most] ELSE [] END) AS found
  RETURN facets, COLLECT {
    UNWIND found AS hits UNWIND hits AS hit
    WITH hit[0] AS n, hit[1] AS score ORDER BY score DESC LIMIT $most
    RETURN {id: n.id, name: n.name, aliases: n.aliases, labels: labels(n), score: score,
            degree: COUNT { (n)--() }} } AS found`;

const readAny = toQuery("");
// Whoever speaks, passes on or prints a claim is found by it, as well as what the claim is about.
const readThroughLens = toQuery(`
  WITH n, score WHERE EXISTS {
    MATCH (n)<-[:SUBJECT|OBJECT|SAID_BY|VIA|CITED_IN]-(c:Claim) WHERE c.retracted IS NULL AND ${claimPasses} }`);

/** Matches beyond so many are neither counted nor ranked. */
const reach = 1_000;
/** Where fewer than so many are spelled nearly so, what sounds alike is looked for as well. */
const few = 1;
/** A lens may let few of them through. */
const reachOfLens = 10_000;

/** Best first. What was typed may be a beginning, out of order, a letter or two off, or spelled by ear. */
export async function searchNodes(
  database: Database,
  { q, kind, limit, ...lens }: z.infer<typeof SearchQuery>,
): Promise<z.infer<typeof SearchAnswer>> {
  const words = toWords(q);
  if (words.length === 0) return { results: [], facets: [], total: 0 };
  const through = toLens(lens) !== undefined;
  const [row] = await database.read(through ? readThroughLens : readAny, {
    ...toLensParams(lens),
    q: toLucene(words),
    byEar: toLucene(words, true),
    few: BigInt(few),
    kind: kind ?? null,
    most: BigInt(Math.max(50, limit)),
    reach: BigInt(through ? reachOfLens : reach),
  });
  const facets = toFacets((row?.facets ?? []) as Row[]);
  const results = ((row?.found ?? []) as Row[])
    .map((found) => toResult(found, words))
    .filter((result) => !kind || kind.includes(result.kind))
    .sort((one, other) => other.score - one.score || one.name.localeCompare(other.name))
    .slice(0, limit);
  const counted = facets.filter((facet) => !kind || kind.includes(facet.kind));
  return { results, facets, total: counted.reduce((sum, { count }) => sum + count, 0) };
}

type Facet = z.infer<typeof SearchAnswer>["facets"][number];
type Result = z.infer<typeof SearchAnswer>["results"][number];

function toFacets(rows: Row[]): Facet[] {
  const counts = new Map<KindName, number>();
  for (const { labels, count } of rows) {
    const kind = toKind(labels as string[]);
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + Number(count));
  }
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => b.count - a.count || kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind));
}

function toResult(found: Row, words: string[]): Result {
  const name = String(found.name);
  const names = [name, ...((found.aliases as string[] | null) ?? [])];
  const { match, closeness } = rankMatch(names, words);
  // The index's score has no upper bound, so it is bounded here: how close the name is must decide.
  const indexed = Number(found.score);
  const score = closeness * 100 + (10 * indexed) / (indexed + 10) + Math.log10(1 + Number(found.degree));
  return { id: String(found.id), name, kind: toKind(found.labels as string[]) as KindName, match, score };
}
