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

// Those who repeat another are no source of their own, named or not.
const toWeaknesses = (of: string) => [
  `single AND ${of}status = 'single-source'`,
  `contested AND ${of}status = 'contested'`,
  `anonymous AND ${of}assertedBy > 0 AND ${of}namedBy = 0`,
];
const toWeakness = (of: string) => `(${toWeaknesses(of).join(" OR ")})`;

// Every relation is looked at once, whatever is asked of it; on what most is said, first.
const toSections = (of: string, row: string, page: string) => `
  WITH [${toWeaknesses(of)
    .map((weakness) => `collect(CASE WHEN ${weakness} THEN ${row} END)`)
    .join(", ")}] AS sections
  UNWIND sections AS weak
  RETURN size(weak) AS total, ${page} AS relations`;

const sections =
  "'single-source' IN $sections AS single, 'contested' IN $sections AS contested, 'anonymous' IN $sections AS anonymous";

const readStored = `
  WITH ${sections}
  MATCH (a:Actor|Event|Place|Topic|Document)-[r]->(b) WHERE ${toWeakness("r.")} AND ${relationPasses}
  WITH * ORDER BY r.claims DESC, a.id, type(r), b.id
  ${toSections(
    "r.",
    "r",
    "[r IN weak[$offset..$end] | r {.*, type: type(r), start: startNode(r).id, end: endNode(r).id}]",
  )}`;

const columns =
  "a, b, type, status, claims, speakers, assertedBy, namedBy, deniedBy, first, last, since, until, events".split(
    ", ",
  );
const readLensed = `
  ${lensedEverywhere}
  WITH *, ${sections}
  WHERE ${toWeakness("")} AND ${lensedPasses}
  WITH * ORDER BY claims DESC, a.id, type, b.id
  ${toSections(
    "",
    `[${columns.join(", ")}]`,
    `COLLECT {
    UNWIND weak[$offset..$end] AS row
    WITH ${columns.map((name, at) => `row[${at}] AS ${name}`).join(", ")}
    ${withStored}
    RETURN ${lensedRelation} }`,
  )}`;

const lacks = `
  trim(coalesce(c.locator, '')) = '' AS placeless,
  NOT (toLower(coalesce(d.url, '')) STARTS WITH 'http://' OR toLower(coalesce(d.url, '')) STARTS WITH 'https://') AS shut`;
// Few claims lack anything, so that is asked first.
const unsourcedClaims = `
  MATCH (c:Claim)-[:CITED_IN]->(d) WHERE c.retracted IS NULL
  WITH c, true AS counts, ${lacks}
  WHERE placeless OR shut`;
const toUnsourced = (rows: string) => `${rows}
  WITH * WHERE passes AND c.retracted IS NULL
  MATCH (c)-[:CITED_IN]->(d)
  WITH c, s, o, ${lacks}
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
  const wants = (section: typeof asked.section) => !asked.section || asked.section === section;
  const sections = (["single-source", "contested", "anonymous"] as const).filter(wants);
  const [rows, unsourced] = await Promise.all([
    sections.length > 0
      ? database.read(toLens(asked) ? readLensed : readStored, { ...params, sections })
      : [],
    wants("unsourced") ? readUnsourced(database, params) : undefined,
  ]);
  const [singleSource, contested, anonymous] = (["single-source", "contested", "anonymous"] as const).map(
    (section, at) => (wants(section) ? toSection(rows[at]) : undefined),
  );
  const relations = [singleSource, contested, anonymous].flatMap((section) => section?.relations ?? []);
  const ids = [...new Set(relations.flatMap(({ start, end }) => [start, end]))];
  const names = await database.read(readNames, { ids });
  const nodes = names.map((row) => toNamed(row.node as Row)) as unknown as WeakSpotsAnswer["nodes"];
  return { singleSource, contested, anonymous, unsourced, nodes };
}

function toSection(row: Row | undefined): WeakSpotsAnswer["contested"] {
  return { relations: ((row?.relations ?? []) as Row[]).map(toRelation), total: Number(row?.total) };
}

async function readUnsourced(database: Database, params: Params): Promise<WeakSpotsAnswer["unsourced"]> {
  // What a statement's status is all of its claims decide.
  const rows = params.status ? matchClaimsByStatus(allClaims) : matchClaims(unsourcedClaims);
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
