// What relations and claims rest on, through a lens, and the documents behind them: a handful of queries whatever is asked.
import type { z } from "zod";
import { type Lens, passesLens } from "../../seed/model/status.ts";
import { toClaim, toStatement } from "../claims/readClaims.ts";
import type { ClaimAnswer, Relation } from "../contract.ts";
import type { EvidenceAnswer, EvidenceBody } from "../cypherContract.ts";
import type { Database, Row } from "../database/database.ts";
import { applyLens } from "./applyLens.ts";
import { claimPasses, toLensParams } from "./claimPasses.ts";
import { toLens } from "./relationFilter.ts";
import { toRelation } from "./toGraphNode.ts";
import { toDocument, toSources } from "./toSources.ts";

const readRelations = `
  UNWIND $starts AS id
  MATCH (a:Actor|Event|Place|Topic|Document {id: id})-[r]->(b)
  WHERE b.id IN $ends AND r.id IN $ids AND r.status IS NOT NULL
  RETURN r {.*, type: type(r), start: a.id, end: b.id} AS relation`;

const whole = `
  MATCH (c)-[:SUBJECT]->(s) MATCH (c)-[:SAID_BY]->(by) MATCH (c)-[:CITED_IN]->(d)
  RETURN key, c {.*} AS claim, s {.id, .name, labels: labels(s)} AS subject,
         by {.id, .name, labels: labels(by)} AS speaker, d {.id, .title} AS document,
         [(c)-[:VIA]->(o) | o {.id, .name, labels: labels(o)}] AS via,
         [(c)-[:DERIVED_FROM]->(source) | source.id] AS derivedFrom`;

const readDirect = `
  UNWIND $starts AS id
  MATCH (a:Actor|Event|Place|Topic|Document {id: id})<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b)
  WHERE b.id IN $ends AND c.retracted IS NULL AND ${claimPasses}
  WITH c, a.id + '~' + c.predicate + '~' + b.id AS key WHERE key IN $ids ${whole}`;

const readMeetings = `
  UNWIND $events AS id
  MATCH (e:Event {id: id})<-[:SUBJECT|OBJECT]-(c:Claim)
  WHERE c.predicate IN ['TOOK_PLACE', 'PARTICIPATED_IN'] AND c.retracted IS NULL AND ${claimPasses}
  MATCH (c)-[:SUBJECT]->(subject)
  WITH c, e.id + '|' + CASE c.predicate WHEN 'TOOK_PLACE' THEN '' ELSE subject.id END AS key ${whole}`;

const readNamed = `UNWIND $ids AS id MATCH (c:Claim {id: id}) WITH c, c.id AS key ${whole}`;

const readDocuments = `
  UNWIND $ids AS id
  MATCH (d:Document {id: id})
  RETURN d {.id, .title, .name, .url, .published} AS document,
         [(d)-[:PUBLISHED_BY]->(o) | o {.id, .name, labels: labels(o)}][0] AS publisher`;

/** Ids that are not there are listed, not refused: an answer to typed Cypher may hold anything. */
export async function readEvidence(
  database: Database,
  body: z.infer<typeof EvidenceBody>,
): Promise<EvidenceAnswer> {
  const asked = { relations: unique(body.relations), claims: unique(body.claims) };
  const lens = toLens(body.lens);
  const [found, named] = await Promise.all([
    findRelations(database, asked.relations),
    readIfAny(database, readNamed, { ids: asked.claims }, asked.claims),
  ]);
  const { standing, claims } = await weigh(database, found, lens);
  const passing = named.map(toClaim).filter((claim) => passesLens(toStatement(claim), lens ?? {}));
  const behind = [...claims, ...passing.filter((claim) => !claim.retracted)];
  const wanted = unique([...behind.map(({ document }) => document.id), ...body.documents]);
  const documents = (await readIfAny(database, readDocuments, { ids: wanted }, wanted)).map(toDocument);

  const standingById = new Map(standing.map((relation) => [relation.id, relation]));
  const present = new Set([
    ...found.map(({ id }) => id),
    ...named.map((row) => String(row.key)),
    ...documents.map(({ id }) => id),
  ]);
  return {
    relations: asked.relations.flatMap((id) => toAssessed(standingById.get(id))),
    hidden: asked.relations.filter((id) => present.has(id) && !standingById.has(id)),
    unknown: unique([...asked.relations, ...asked.claims, ...body.documents]).filter(
      (id) => !present.has(id),
    ),
    sources: toSources(documents, behind),
  };
}

async function findRelations(database: Database, ids: string[]): Promise<Relation[]> {
  const ends = ids.map((id) => id.split("~"));
  const starts = unique(ends.map(([start = ""]) => start));
  const params = { ids, starts, ends: unique(ends.map((parts) => parts.at(-1) ?? "")) };
  const rows = await readIfAny(database, readRelations, params, ids);
  return rows.map((row) => toRelation(row.relation));
}

/** The relations that the lens leaves standing, as it lets them be, and the claims on which these stand. */
async function weigh(
  database: Database,
  relations: readonly Relation[],
  lens: Lens | undefined,
): Promise<{ standing: Relation[]; claims: ClaimAnswer[] }> {
  if (relations.length === 0) return { standing: [], claims: [] };
  const standing = lens ? await applyLens(database, [...relations], lens) : [...relations];
  const events = unique(standing.flatMap((relation) => relation.events ?? []));
  const seen = toLensParams(lens ?? {});
  const direct = {
    ...seen,
    ids: standing.map(({ id }) => id),
    starts: unique(standing.map(({ start }) => start)),
    ends: unique(standing.map(({ end }) => end)),
  };
  const [directRows, meetingRows] = await Promise.all([
    database.read(readDirect, direct),
    readIfAny(database, readMeetings, { ...seen, events }, events),
  ]);
  const keys = new Set(standing.flatMap(toMeetingKeys));
  const rows = [...directRows, ...meetingRows.filter((row) => keys.has(String(row.key)))];
  return { standing, claims: rows.map(toClaim) };
}

function toMeetingKeys({ start, end, events = [] }: Relation): string[] {
  return events.flatMap((event) => ["", start, end].map((who) => `${event}|${who}`));
}

function toAssessed(relation: Relation | undefined): EvidenceAnswer["relations"] {
  if (!relation) return [];
  const { id, status, claims, speakers, assertedBy, deniedBy, first, last } = relation;
  return [{ id, status, claims, speakers, assertedBy, deniedBy, first, last }];
}

async function readIfAny(
  database: Database,
  query: string,
  params: Record<string, unknown>,
  ids: readonly string[],
): Promise<Row[]> {
  return ids.length > 0 ? database.read(query, params) : [];
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
