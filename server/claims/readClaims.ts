// Claims as evidence: of a relation, about a node, or all of them, each with its speaker, outlets and document.
import type { Statement } from "../../seed/model/status.ts";
import { passesLens, toAssessment } from "../../seed/model/status.ts";
import type { ClaimAnswer, ClaimsAnswer, Filters } from "../contract.ts";
import type { Database, Row } from "../database/database.ts";
import { checkNodes } from "../explore/checkNodes.ts";
import { toLens } from "../explore/relationFilter.ts";
import { toNamed, withoutNulls } from "../explore/toGraphNode.ts";
import { NotFound } from "../http/problem.ts";

/** The end of a query that has a claim `c`: everything `toClaim` needs. */
export const wholeClaim = `
  MATCH (c)-[:SUBJECT]->(s) MATCH (c)-[:SAID_BY]->(by) MATCH (c)-[:CITED_IN]->(d)
  OPTIONAL MATCH (c)-[:OBJECT]->(o)
  RETURN c {.*} AS claim, s {.id, .name, labels: labels(s)} AS subject, o {.id, .name, labels: labels(o)} AS object,
         by {.id, .name, .anonymous, labels: labels(by)} AS speaker, d {.id, .title, .url, .published} AS document,
         COLLECT { MATCH (c)-[v:VIA]->(outlet) RETURN outlet {.id, .name, labels: labels(outlet)} ORDER BY v.order } AS via,
         [(c)-[:DERIVED_FROM]->(source) | source.id] AS derivedFrom
  ORDER BY c.saidStart, c.id`;

const ofRelation = `
  MATCH (a:Actor|Event|Place|Topic|Document {id: $start})-[r]->(b {id: $end}) WHERE r.id = $relation
  CALL (a, b, r) {
    MATCH (a)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b) WHERE c.predicate = type(r) RETURN c
    UNION
    UNWIND coalesce(r.events, []) AS event
    MATCH (:Event {id: event})<-[:SUBJECT]-(c:Claim {predicate: 'TOOK_PLACE'}) RETURN c
    UNION
    UNWIND coalesce(r.events, []) AS event
    MATCH (:Event {id: event})<-[:OBJECT]-(c:Claim {predicate: 'PARTICIPATED_IN'})-[:SUBJECT]->(who)
    WHERE who = a OR who = b RETURN c
  }
  WITH c ${wholeClaim}`;

const aboutNode = `
  MATCH (n:Actor|Event|Place|Topic|Document {id: $node})<-[:SUBJECT|OBJECT]-(c:Claim) WITH DISTINCT c ${wholeClaim}`;

const all = `MATCH (c:Claim) WITH c ${wholeClaim}`;

export interface ClaimsRequest extends Filters {
  relation?: string;
  node?: string;
  limit: number;
  offset: number;
}

/** Throws NotFound for a relation or node that is not there. */
export async function readClaims(database: Database, request: ClaimsRequest): Promise<ClaimsAnswer> {
  const found = (await readRows(database, request)).map(toClaim);
  const lens = toLens(request) ?? {};
  const passed = found.filter((claim) => passesLens(toStatement(claim), lens));
  const chosen = passed.filter((claim) => !request.predicate || request.predicate.includes(claim.predicate));
  return {
    assessment:
      request.relation || request.node ? toAssessment(toJudged(passed, request).map(toStatement)) : undefined,
    claims: chosen.slice(request.offset, request.offset + request.limit),
    total: chosen.length,
    hidden: found.length - passed.length,
  };
}

/** A relation is judged by all its claims; of a node only an event has a status, by whether it took place. */
function toJudged(claims: ClaimAnswer[], { relation }: ClaimsRequest): ClaimAnswer[] {
  return relation ? claims : claims.filter((claim) => claim.predicate === "TOOK_PLACE");
}

async function readRows(database: Database, { relation, node }: ClaimsRequest): Promise<Row[]> {
  if (relation) {
    const [start = "", , end = ""] = relation.split("~");
    const rows = await database.read(ofRelation, { relation, start, end });
    if (rows.length === 0)
      throw new NotFound(`There is no relation “${relation}”; its claims may have been retracted`);
    return rows;
  }
  if (!node) return database.read(all);
  const rows = await database.read(aboutNode, { node });
  if (rows.length > 0) return rows;
  await checkNodes(database, [node]);
  return [];
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
