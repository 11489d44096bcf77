// What rests on little: relations with a single source, in dispute, or on unnamed speakers alone, and claims without a working source.
import type { z } from "zod";
import type { WeakSpotsAnswer, WeakSpotsQuery } from "../analysisContract.ts";
import { matchClaims, matchClaimsByStatus } from "../claims/matchClaims.ts";
import { allClaims, toClaim, wholeClaim } from "../claims/readClaims.ts";
import type { ClaimAnswer } from "../contract.ts";
import type { Database, Params, Row } from "../database/database.ts";
import { lensedEverywhere, lensedRelation, withStored } from "./lensedRelations.ts";
import { lensedPasses, relationPasses, toLens, toLensedParams } from "./relationFilter.ts";
import { toNamed, toRelation } from "./toGraphNode.ts";

// On what most is said, first.
const readStored = `
  MATCH (a)-[r]->(b) WHERE r.status = $weakness AND ${relationPasses}
  WITH a, r, b ORDER BY r.claims DESC, a.id, type(r), b.id
  WITH collect(r) AS weak
  RETURN size(weak) AS total, [r IN weak[$offset..$end] |
    r {.*, type: type(r), start: startNode(r).id, end: endNode(r).id}] AS relations`;

const toLensedQuery = (weak: string) => `
  ${lensedEverywhere}
  WITH * WHERE ${weak} AND ${lensedPasses}
  WITH * ORDER BY claims DESC, a.id, type, b.id
  WITH collect([a, b, type, status, claims, speakers, assertedBy, deniedBy, first, last, since, until, events]) AS weak
  RETURN size(weak) AS total, COLLECT {
    UNWIND weak[$offset..$end] AS row
    WITH row[0] AS a, row[1] AS b, row[2] AS type, row[3] AS status, row[4] AS claims, row[5] AS speakers,
         row[6] AS assertedBy, row[7] AS deniedBy, row[8] AS first, row[9] AS last, row[10] AS since,
         row[11] AS until, row[12] AS events
    ${withStored}
    RETURN ${lensedRelation} } AS relations`;

const readLensed = toLensedQuery("status = $weakness");
// Those who repeat another are no source of their own, named or not.
const readAnonymous = toLensedQuery("assertedBy > 0 AND namedBy = 0");

const toUnsourced = (rows: string) => `${rows}
  WITH * WHERE passes AND c.retracted IS NULL
  MATCH (c)-[:CITED_IN]->(d)
  WITH c, s, o, trim(coalesce(c.locator, '')) = '' AS placeless,
       NOT (toLower(coalesce(d.url, '')) STARTS WITH 'http://' OR toLower(coalesce(d.url, '')) STARTS WITH 'https://') AS shut
  WHERE placeless OR shut`;
const toUnsourcedPage = (rows: string) => `${toUnsourced(rows)}
  WITH c, s, o, placeless AND shut AS both ORDER BY both DESC, c.saidStart, c.id SKIP $offset LIMIT $limit
  WITH c, s, o, both ${wholeClaim} ORDER BY both DESC, c.saidStart, c.id`;
const toUnsourcedCount = (rows: string) => `${toUnsourced(rows)} RETURN count(c) AS total`;

const readNames = `
  UNWIND $ids AS id
  MATCH (n:Actor|Event|Place|Topic|Document {id: id})
  RETURN n {.id, .name, labels: labels(n)} AS node`;

/** Nothing is fetched: a source works when its document has a web address and the claim says where in it. */
export async function readWeakSpots(
  database: Database,
  asked: z.infer<typeof WeakSpotsQuery>,
): Promise<WeakSpotsAnswer> {
  const { offset, limit } = asked;
  const params = {
    ...(await toLensedParams(database, asked)),
    offset: BigInt(offset),
    limit: BigInt(limit),
    end: BigInt(offset + limit),
  };
  const byStatus = toLens(asked) ? readLensed : readStored;
  const wants = (section: typeof asked.section) => !asked.section || asked.section === section;
  const [singleSource, contested, anonymous, unsourced] = await Promise.all([
    wants("single-source")
      ? readSection(database, byStatus, { ...params, weakness: "single-source" })
      : undefined,
    wants("contested") ? readSection(database, byStatus, { ...params, weakness: "contested" }) : undefined,
    wants("anonymous") ? readSection(database, readAnonymous, params) : undefined,
    wants("unsourced") ? readUnsourced(database, params) : undefined,
  ]);
  const relations = [singleSource, contested, anonymous].flatMap((section) => section?.relations ?? []);
  const ids = [...new Set(relations.flatMap(({ start, end }) => [start, end]))];
  const names = await database.read(readNames, { ids });
  const nodes = names.map((row) => toNamed(row.node as Row)) as unknown as WeakSpotsAnswer["nodes"];
  return { singleSource, contested, anonymous, unsourced, nodes };
}

async function readSection(
  database: Database,
  query: string,
  params: Params,
): Promise<WeakSpotsAnswer["contested"]> {
  const [row] = await database.read(query, params);
  return { relations: ((row?.relations ?? []) as Row[]).map(toRelation), total: Number(row?.total) };
}

async function readUnsourced(database: Database, params: Params): Promise<WeakSpotsAnswer["unsourced"]> {
  const rows = params.status ? matchClaimsByStatus(allClaims) : matchClaims(allClaims);
  const [claims, [count]] = await Promise.all([
    database.read(toUnsourcedPage(rows), params),
    database.read(toUnsourcedCount(rows), params),
  ]);
  return {
    claims: claims.map(toClaim).map((claim) => ({ ...claim, lacks: toLacks(claim) })),
    total: Number(count?.total),
  };
}

function toLacks({ document, locator }: ClaimAnswer): ("url" | "locator")[] {
  const lacks: ("url" | "locator")[] = [];
  if (!/^https?:\/\//i.test(document.url ?? "")) lacks.push("url");
  if ((locator ?? "").trim() === "") lacks.push("locator");
  return lacks;
}
