// What happened and what was said, each with its own dates: events and claims through filters and lens.

import { matchClaims, matchClaimsByStatus } from "../claims/matchClaims.ts";
import { toClaim, wholeClaim } from "../claims/readClaims.ts";
import { assess, toStatus, withSpeaker } from "../claims/statusRule.ts";
import type { Database, Params, Row } from "../database/database.ts";
import type { TimelineAnswer, TimelineClaim, TimelineEvent, TimelineQuery } from "../timelineContract.ts";
import { claimPasses } from "./claimPasses.ts";
import { toLensedParams } from "./relationFilter.ts";
import { toTimeCondition } from "./timeCondition.ts";
import { toGraphNode, toNamed, withoutNulls } from "./toGraphNode.ts";

const living = "c.retracted IS NULL";
const seen = `${living} AND ${claimPasses}`;

// Every event that filters and lens let through, with what is said of it counted; `passing` is what the lens leaves.
const toEvents = (match: string) => `
  ${match}
  WHERE ${toTimeCondition("e.start", "e.end")}
    AND ($about IS NULL OR e.id IN $about)
    AND ($kind IS NULL OR any(l IN labels(e) WHERE l IN $kind))
  CALL (e) {
    MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim)
    WHERE ${living} AND ($predicate IS NULL OR c.predicate IN $predicate)
    WITH DISTINCT c, ${claimPasses} AS passes
    RETURN count(c) AS spoken, sum(CASE WHEN passes THEN 1 ELSE 0 END) AS passing
  }
  WITH * WHERE spoken > 0
  CALL (e) {
    MATCH (e)<-[:SUBJECT]-(c:Claim {predicate: 'TOOK_PLACE'}) WHERE ${seen}
    ${withSpeaker}
    WITH ${assess}
    WITH *, ${toStatus}
    RETURN CASE WHEN claims > 0 THEN
      {status: status, claims: claims, speakers: speakers, assertedBy: assertedBy, deniedBy: deniedBy} END AS assessment
  }
  WITH e, passing, assessment, passing > 0 AND ($status IS NULL OR assessment.status IN $status) AS passes`;

const anywhere = toEvents("MATCH (e:Event)");
const among = toEvents("UNWIND $ids AS id MATCH (e:Event {id: id}) WITH DISTINCT e");

const named = (node: string) => `${node} {.id, .name, labels: labels(${node})}`;

const toPage = (events: string) => `${events}
  WITH * WHERE passes
  WITH e, assessment ORDER BY passing DESC, e.id LIMIT $limit
  RETURN e {.*, labels: labels(e)} AS event, assessment,
    COUNT { MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim) WHERE ${seen} RETURN DISTINCT c } AS claims,
    COLLECT {
      MATCH (e)<-[:OBJECT]-(c:Claim {predicate: 'PARTICIPATED_IN'})-[:SUBJECT]->(who) WHERE ${seen}
      WITH who, all(c IN collect(c) WHERE c.stance = 'denies') AS denied
      RETURN who {.id, .name, labels: labels(who), denied: denied} ORDER BY who.id
    } AS actors,
    COLLECT {
      MATCH (e)<-[:SUBJECT]-(c:Claim {predicate: 'DISCUSSED'})-[:OBJECT]->(topic)
      WHERE c.stance <> 'denies' AND ${seen}
      WITH DISTINCT topic RETURN ${named("topic")} ORDER BY topic.id
    } AS topics,
    COLLECT {
      MATCH (e)<-[:SUBJECT]-(c:Claim {predicate: 'HELD_AT'})-[:OBJECT]->(place)
      WHERE c.stance <> 'denies' AND ${seen}
      WITH DISTINCT place RETURN ${named("place")} ORDER BY place.id
    } AS places,
    COLLECT {
      MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim)-[:CITED_IN]->(d) WHERE ${seen}
      WITH DISTINCT d RETURN d.id ORDER BY d.id
    } AS documents`;
const toCount = (events: string) => `${events}
  RETURN sum(CASE WHEN passes THEN 1 ELSE 0 END) AS total, sum(CASE WHEN passing = 0 THEN 1 ELSE 0 END) AS hidden`;

const allClaims = `MATCH (c:Claim) WHERE ${living} WITH c, true AS counts`;
const claimsAmong = `
  UNWIND $ids AS id
  MATCH (:Actor|Event|Place|Topic|Document {id: id})<-[:SUBJECT]-(c:Claim)
  WHERE ${living} AND NOT EXISTS { MATCH (c)-[:OBJECT]->(o) WHERE NOT o.id IN $ids }
  WITH DISTINCT c, true AS counts`;

const toClaimPage = (rows: string) => `${rows}
  WITH * WHERE passes WITH c, s, o ORDER BY coalesce(c.saidStart, c.saidEnd), c.id LIMIT $most
  ${wholeClaim} ORDER BY coalesce(c.saidStart, c.saidEnd), c.id`;
const toClaimCount = (rows: string) => `${rows}
  RETURN sum(CASE WHEN passes THEN 1 ELSE 0 END) AS total, sum(CASE WHEN passes THEN 0 ELSE 1 END) AS hidden`;

/** Ids that are not there are passed over. */
export async function readTimeline(database: Database, request: TimelineQuery): Promise<TimelineAnswer> {
  const { ids, limit, claims: most, status } = request;
  const params: Params = {
    ...(await toLensedParams(database, request)),
    ids: ids ? [...new Set(ids)] : null,
  };
  const events = ids ? among : anywhere;
  const base = ids ? claimsAmong : allClaims;
  const claims = status ? matchClaimsByStatus(base) : matchClaims(base);
  const [eventRows, [eventCount], claimRows, [claimCount], [hiding]] = await Promise.all([
    database.read(toPage(events), { ...params, limit: BigInt(limit) }),
    database.read(toCount(events), params),
    database.read(toClaimPage(claims), { ...params, most: BigInt(most) }),
    database.read(toClaimCount(claims), params),
    status ? database.read(toClaimCount(matchClaims(base)), params) : [],
  ]);
  return {
    events: eventRows.map(toEvent).sort(asTheyHappened),
    claims: claimRows.map(toTimelineClaim),
    more: {
      events: Number(eventCount?.total) - eventRows.length,
      claims: Number(claimCount?.total) - claimRows.length,
      hiddenEvents: Number(eventCount?.hidden),
      hiddenClaims: Number((hiding ?? claimCount)?.hidden),
    },
  };
}

function toEvent({ event, assessment, claims, actors, topics, places, documents }: Row): TimelineEvent {
  const { id, kind, name, type, date, start, end } = toGraphNode(event);
  const toList = (given: unknown) => (given as Row[]).map(toNamed);
  return withoutNulls({
    ...{ id, kind, name, type, date, start, end, assessment, claims },
    actors: toList(actors),
    topics: toList(topics),
    places: toList(places),
    documents,
  }) as unknown as TimelineEvent;
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
  return withoutNulls({ ...claim, dateStart: start, dateEnd: end }) as unknown as TimelineClaim;
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
