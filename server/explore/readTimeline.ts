// What happened and what was said, each with its own dates: events and claims through filters and lens.

import { type Statement, toAssessment } from "../../seed/model/status.ts";
import { matchClaims, matchClaimsByStatus } from "../claims/matchClaims.ts";
import { toClaim, wholeClaim } from "../claims/readClaims.ts";
import { assess, toStatus, withSpeaker } from "../claims/statusRule.ts";
import type { Database, Params, Row } from "../database/database.ts";
import type { TimelineAnswer, TimelineClaim, TimelineEvent, TimelineQuery } from "../timelineContract.ts";
import { claimPasses } from "./claimPasses.ts";
import { toLens, toLensedParams } from "./relationFilter.ts";
import { toTimeCondition } from "./timeCondition.ts";
import { toGraphNode, toNamed, withoutNulls } from "./toGraphNode.ts";

// Neo4j plans a query anew for every combination of filters, so these find ids alone; what is told of the ids is planned once.
const toEvents = (match: string, statuses: string, passes: string) => `
  ${match}
  WHERE ${toTimeCondition("e.start", "e.end")}
    AND ($about IS NULL OR e.id IN $about)
    AND ($kind IS NULL OR any(l IN labels(e) WHERE l IN $kind))
  MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim)
  WHERE c.retracted IS NULL AND ($predicate IS NULL OR c.predicate IN $predicate)
  WITH DISTINCT e, c
  WITH e, sum(CASE WHEN ${passes} THEN 1 ELSE 0 END) AS passing
  ${statuses}
  ORDER BY passing DESC, e.id
  WITH collect(CASE WHEN passing > 0 AND passes THEN e.id END) AS ids,
       sum(CASE WHEN passing = 0 THEN 1 ELSE 0 END) AS hidden
  RETURN ids[..$limit] AS ids, size(ids) AS total, hidden`;

const ofAnyStatus = "WITH e, passing, true AS passes";
const toStatusAsked = (passes: string) => `
  CALL (e) {
    MATCH (e)<-[:SUBJECT]-(c:Claim {predicate: 'TOOK_PLACE'}) WHERE c.retracted IS NULL AND ${passes}
    ${withSpeaker}
    WITH ${assess}
    RETURN claims > 0 AND ${toStatus.replace(" AS status", "")} IN $status AS passes
  }
  WITH e, passing, passes`;

const everyEvent = "MATCH (e:Event)";
const eventsAmong = "UNWIND $ids AS id MATCH (e:Event {id: id}) WITH DISTINCT e";

const toReadEvents = (passes: string) => `
  UNWIND $ids AS id
  MATCH (e:Event {id: id})
  RETURN e {.*, labels: labels(e)} AS event, COLLECT {
    MATCH (e)<-[link:SUBJECT|OBJECT]-(c:Claim) WHERE c.retracted IS NULL AND ${passes}
    MATCH (c)-[:SAID_BY]->(by) MATCH (c)-[:CITED_IN]->(d)
    OPTIONAL MATCH (c)-[:SUBJECT|OBJECT]->(other) WHERE other <> e
    RETURN DISTINCT {
      id: c.id, predicate: c.predicate, stance: c.stance, isSubject: type(link) = 'SUBJECT', speaker: by.id, document: d.id,
      derived: EXISTS { (c)-[:DERIVED_FROM]->() }, other: other {.id, .name, labels: labels(other)} }
  } AS claims`;

const allClaims = "MATCH (c:Claim) WHERE c.retracted IS NULL WITH c, true AS counts";
const claimsAmong = `
  UNWIND $ids AS id
  MATCH (:Actor|Event|Place|Topic|Document {id: id})<-[:SUBJECT]-(c:Claim)
  WHERE c.retracted IS NULL AND NOT EXISTS { MATCH (c)-[:OBJECT]->(o) WHERE NOT o.id IN $ids }
  WITH DISTINCT c, true AS counts`;

const toClaims = (rows: string) => `${rows}
  WITH c, passes ORDER BY coalesce(c.saidStart, c.saidEnd), c.id
  WITH collect(CASE WHEN passes THEN c.id END) AS ids, sum(CASE WHEN passes THEN 0 ELSE 1 END) AS hidden
  RETURN ids[..$most] AS ids, size(ids) AS total, hidden`;

const readClaims = `
  UNWIND $ids AS id
  MATCH (c:Claim {id: id})-[:SUBJECT]->(s) OPTIONAL MATCH (c)-[:OBJECT]->(o)
  ${wholeClaim} ORDER BY coalesce(c.saidStart, c.saidEnd), c.id`;

/** Ids that are not there are passed over. */
export async function readTimeline(database: Database, request: TimelineQuery): Promise<TimelineAnswer> {
  const { ids, limit, claims: most, status } = request;
  const lensed = await toLensedParams(database, request);
  const params = { ...lensed, ids: ids ? [...new Set(ids)] : null, limit: BigInt(limit), most: BigInt(most) };
  // Where there is no lens, nothing of it needs to be planned.
  const passes = toLens(request) ? claimPasses : "true";
  const [events, claims] = await Promise.all([
    findEvents(database, params, { among: ids !== undefined, passes }),
    findClaims(database, params, ids ? claimsAmong : allClaims, status !== undefined),
  ]);
  const { lens } = lensed;
  const [eventRows, claimRows] = await Promise.all([
    events.ids.length > 0 ? database.read(toReadEvents(passes), { ids: events.ids, lens }) : [],
    claims.ids.length > 0 ? database.read(readClaims, { ids: claims.ids }) : [],
  ]);
  return {
    events: eventRows.map(toEvent).sort(asTheyHappened),
    claims: claimRows.map(toTimelineClaim),
    more: {
      events: events.total - eventRows.length,
      claims: claims.total - claimRows.length,
      hiddenEvents: events.hidden,
      hiddenClaims: claims.hidden,
    },
  };
}

interface Found {
  ids: string[];
  total: number;
  hidden: number;
}

async function find(database: Database, query: string, params: Params): Promise<Found> {
  const [row] = await database.read(query, params);
  return { ids: row?.ids as string[], total: Number(row?.total), hidden: Number(row?.hidden) };
}

function findEvents(
  database: Database,
  params: Params,
  { among, passes }: { among: boolean; passes: string },
): Promise<Found> {
  const match = among ? eventsAmong : everyEvent;
  const statuses = params.status === null ? ofAnyStatus : toStatusAsked(passes);
  return find(database, toEvents(match, statuses, passes), params);
}

async function findClaims(
  database: Database,
  params: Params,
  base: string,
  byStatus: boolean,
): Promise<Found> {
  const all = find(database, toClaims(matchClaims(base)), params);
  if (!byStatus) return all;
  const [ofThem, { hidden }] = await Promise.all([
    find(database, toClaims(matchClaimsByStatus(base)), params),
    all,
  ]);
  return { ...ofThem, hidden };
}

interface ToldClaim {
  id: string;
  predicate: string;
  stance: Statement["stance"];
  isSubject: boolean;
  speaker: string;
  document: string;
  derived: boolean;
  other: Row | null;
}

function toEvent(row: Row): TimelineEvent {
  const { id, kind, name, type, date, start, end } = toGraphNode(row.event);
  const told = row.claims as unknown as ToldClaim[];
  const held = told.filter(({ predicate, isSubject }) => isSubject && predicate === "TOOK_PLACE");
  const parts = told.filter(({ predicate, isSubject }) => !isSubject && predicate === "PARTICIPATED_IN");
  const there = new Set(parts.filter(({ stance }) => stance !== "denies").map(({ other }) => other?.id));
  const aim = (predicate: string) =>
    toOthers(told.filter((c) => c.isSubject && c.predicate === predicate && c.stance !== "denies"));
  return withoutNulls({
    ...{ id, kind, name, type, date, start, end },
    assessment: held.length > 0 ? toAssessment(held.map(toHeld)) : null,
    claims: new Set(told.map((claim) => claim.id)).size,
    actors: toOthers(parts).map((actor) => ({ ...actor, denied: !there.has(actor.id ?? null) })),
    topics: aim("DISCUSSED"),
    places: aim("HELD_AT"),
    documents: [...new Set(told.map(({ document }) => document))].sort(),
  } as Row) as unknown as TimelineEvent;
}

function toHeld({ stance, speaker, document, derived }: ToldClaim): Statement {
  return { stance, speaker, document, derived, via: [], retracted: false };
}

/** Each other end once, by id. */
function toOthers(told: readonly ToldClaim[]): Row[] {
  const others = new Map(told.flatMap(({ other }) => (other ? [[String(other.id), toNamed(other)]] : [])));
  return [...others].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, named]) => named);
}

function toTimelineClaim(row: Row): TimelineClaim {
  const {
    certainty: _c,
    side: _s,
    note: _n,
    reliability: _r,
    credibility: _e,
    retracted: _d,
    ...claim
  } = toClaim(row);
  const { start, end } = row.claim as { start?: string | null; end?: string | null };
  return withoutNulls({
    ...claim,
    dateStart: start,
    dateEnd: end,
  } as unknown as Row) as unknown as TimelineClaim;
}

function asTheyHappened(one: TimelineEvent, other: TimelineEvent): number {
  const [a, b] = [one, other].map(({ start, end, id }) => `${toOrder(start ?? end)}${id}`);
  return (a ?? "") < (b ?? "") ? -1 : 1;
}

/** Days in their order as text, those before the year 0 as well; no day comes last. */
function toOrder(day: string | undefined): string {
  if (day === undefined) return "~";
  if (!day.startsWith("-")) return day;
  return `-${999_999 - Number(day.slice(1, 7))}${day.slice(7)}`;
}
