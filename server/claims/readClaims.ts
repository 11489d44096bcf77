// Claims as evidence: of a relation, about a node, or all of them, each with its speaker, outlets and document; paged in the database.
import type { Statement } from "../../seed/model/status.ts";
import type { ClaimAnswer, ClaimsAnswer, Filters } from "../contract.ts";
import type { Database, Params, Row } from "../database/database.ts";
import { checkNodes } from "../explore/checkNodes.ts";
import { claimPasses } from "../explore/claimPasses.ts";
import { toLensedParams } from "../explore/relationFilter.ts";
import { toNamed, withoutNulls } from "../explore/toGraphNode.ts";
import { NotFound } from "../http/problem.ts";
import { matchClaims, matchClaimsByStatus } from "./matchClaims.ts";
import { assess, toStatus, withSpeaker } from "./statusRule.ts";

/** Of a claim `c` with its subject `s` and object `o`: all that `toClaim` takes. */
export const wholeClaim = `
  MATCH (c)-[:SAID_BY]->(by) MATCH (c)-[:CITED_IN]->(d)
  RETURN c {.*} AS claim, s {.id, .name, labels: labels(s)} AS subject, o {.id, .name, labels: labels(o)} AS object,
         by {.id, .name, .anonymous, labels: labels(by)} AS speaker, d {.id, .title, .url, .published} AS document,
         COLLECT { MATCH (c)-[v:VIA]->(outlet) RETURN outlet {.id, .name, labels: labels(outlet)} ORDER BY v.order } AS via,
         [(c)-[:DERIVED_FROM]->(source) | source.id] AS derivedFrom`;

const inMeeting = (who: "a" | "b") => `EXISTS {
      MATCH (e)<-[:OBJECT]-(c:Claim {predicate: 'PARTICIPATED_IN'})-[:SUBJECT]->(${who})
      WHERE c.stance <> 'denies' AND c.retracted IS NULL AND ${claimPasses} }`;

// A meeting counts only where the lens leaves both participants in it.
const ofRelation = `
  MATCH (a:Actor|Event|Place|Topic|Document {id: $start})-[r]->(b {id: $end}) WHERE r.id = $relation
  CALL (a, b, r) {
    MATCH (a)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b) WHERE c.predicate = type(r) RETURN c, true AS counts
    UNION ALL
    UNWIND coalesce(r.events, []) AS event
    MATCH (e:Event {id: event})
    WITH a, b, e, ${inMeeting("a")} AND ${inMeeting("b")} AS counts
    MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim)
    WHERE c.predicate = 'TOOK_PLACE' OR c.predicate = 'PARTICIPATED_IN' AND EXISTS { (c)-[:SUBJECT]->(x) WHERE x IN [a, b] }
    RETURN c, counts
  }`;

const ofNode = `
  MATCH (n:Actor|Event|Place|Topic|Document {id: $node})<-[:SUBJECT|OBJECT]-(c:Claim)
  WITH DISTINCT c, true AS counts`;

export const allClaims = "MATCH (c:Claim) WITH c, true AS counts";

const ofIds = "UNWIND $claims AS id MATCH (c:Claim {id: id}) WITH DISTINCT c, true AS counts";

export interface ClaimsRequest extends Filters {
  relation?: string;
  node?: string;
  ids?: string[];
  limit: number;
  offset: number;
}

const bases = { relation: ofRelation, node: ofNode, ids: ofIds, all: allClaims };
const toPage = (rows: string) => `${rows}
  WITH * WHERE passes WITH c, s, o ORDER BY c.saidStart, c.id SKIP $offset LIMIT $limit
  ${wholeClaim} ORDER BY c.saidStart, c.id`;
const toCount = (rows: string) => `${rows}
  RETURN sum(CASE WHEN passes THEN 1 ELSE 0 END) AS total, sum(CASE WHEN passes THEN 0 ELSE 1 END) AS hidden`;
const toAssessed = (base: string) => `${base}
  WITH c, counts WHERE counts AND c.retracted IS NULL AND ${claimPasses}
  ${withSpeaker}
  WITH ${assess}
  WITH * WHERE claims > 0
  RETURN claims, speakers, assertedBy, deniedBy, ${toStatus}`;

// A relation is judged by all its claims; of a node only an event has a status, by whether it took place.
const assessRelation = toAssessed(ofRelation);
const assessEvent = toAssessed(`
  MATCH (:Event {id: $node})<-[:SUBJECT]-(c:Claim {predicate: 'TOOK_PLACE'}) WITH c, true AS counts`);

const findRelation = `
  MATCH (:Actor|Event|Place|Topic|Document {id: $start})-[r]->({id: $end}) WHERE r.id = $relation RETURN r.id AS id`;

/** Throws NotFound for a relation or node that is not there. */
export async function readClaims(database: Database, request: ClaimsRequest): Promise<ClaimsAnswer> {
  const [start = "", , end = ""] = (request.relation ?? "").split("~");
  const filters = await toLensedParams(database, request);
  const params = {
    ...filters,
    start,
    end,
    relation: request.relation ?? null,
    node: request.node ?? null,
    claims: request.ids ?? null,
  };
  await checkAsked(database, request, params);
  const base = bases[request.relation ? "relation" : request.node ? "node" : request.ids ? "ids" : "all"];
  const rows = request.status ? matchClaimsByStatus(base) : matchClaims(base);
  const page = { ...params, offset: BigInt(request.offset), limit: BigInt(request.limit) };
  const [claims, [count], [hiding], assessment] = await Promise.all([
    database.read(toPage(rows), page),
    database.read(toCount(rows), params),
    request.status ? database.read(toCount(matchClaims(base)), params) : [],
    readAssessment(database, request, params),
  ]);
  return {
    assessment,
    claims: claims.map(toClaim),
    total: Number(count?.total),
    hidden: Number((hiding ?? count)?.hidden),
  };
}

/** Those of these that are there, retracted ones too, in the order given. */
export async function readNamedClaims(database: Database, ids: readonly string[]): Promise<ClaimAnswer[]> {
  if (ids.length === 0) return [];
  const rows = await database.read(
    `${ofIds} MATCH (c)-[:SUBJECT]->(s) OPTIONAL MATCH (c)-[:OBJECT]->(o) WITH c, s, o ${wholeClaim}`,
    { claims: ids },
  );
  const claims = new Map(rows.map(toClaim).map((claim) => [claim.id, claim]));
  return ids.flatMap((id) => claims.get(id) ?? []);
}

async function readAssessment(
  database: Database,
  { relation, node }: ClaimsRequest,
  params: Params,
): Promise<ClaimsAnswer["assessment"]> {
  if (!relation && !node) return undefined;
  const [row] = await database.read(relation ? assessRelation : assessEvent, params);
  return row as ClaimsAnswer["assessment"];
}

async function checkAsked(database: Database, { relation, node }: ClaimsRequest, params: Params) {
  if (relation) {
    const rows = await database.read(findRelation, params);
    if (rows.length > 0) return;
    throw new NotFound(`There is no relation “${relation}”; its claims may have been retracted`);
  }
  if (node) await checkNodes(database, [node]);
}

export function toClaim(row: Row): ClaimAnswer {
  const { retracted, start: _start, end: _end, ...claim } = row.claim as Row;
  return withoutNulls({
    ...claim,
    retracted: Boolean(retracted),
    subject: toNamed(row.subject as Row),
    object: row.object ? toNamed(row.object as Row) : null,
    speaker: toNamed(row.speaker as Row),
    via: (row.via as Row[]).map(toNamed),
    document: withoutNulls(row.document as Row),
    derivedFrom: row.derivedFrom as string[],
  }) as unknown as ClaimAnswer;
}

export function toStatement(claim: ClaimAnswer): Statement {
  return {
    stance: claim.stance,
    speaker: claim.speaker.id,
    via: claim.via.map((outlet) => outlet.id),
    document: claim.document.id,
    saidStart: claim.saidStart,
    saidEnd: claim.saidEnd,
    derived: claim.derivedFrom.length > 0,
    retracted: claim.retracted,
  };
}
