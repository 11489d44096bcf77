// Claims → relations: statuses and relations are computed by the published rule, for what some claims touch or for everything.
import type { Database, Run } from "../database/database.ts";
import { assess, toStatus, withSpeaker } from "./statusRule.ts";

const setRelation = `
  SET r += {status: status, claims: claims, speakers: speakers, assertedBy: assertedBy, namedBy: namedBy,
            deniedBy: deniedBy, first: first, last: last}`;

const projectEvents = `
  UNWIND $ids AS id
  MATCH (:Claim {id: id, predicate: 'TOOK_PLACE'})-[:SUBJECT]->(e:Event)
  WITH DISTINCT e
  SET e.status = null, e.claims = null, e.speakers = null, e.assertedBy = null, e.deniedBy = null
  WITH e
  MATCH (e)<-[:SUBJECT]-(c:Claim {predicate: 'TOOK_PLACE'}) WHERE c.retracted IS NULL
  ${withSpeaker}
  WITH e, ${assess}
  WITH *, ${toStatus}
  SET e += {status: status, claims: claims, speakers: speakers, assertedBy: assertedBy, deniedBy: deniedBy}`;

const dropRelations = `
  UNWIND $ids AS id
  MATCH (a)<-[:SUBJECT]-(touched:Claim {id: id})-[:OBJECT]->(b)
  WITH DISTINCT a, b, touched.predicate AS type WHERE type <> 'MET_WITH'
  MATCH (a)-[r]->(b) WHERE type(r) = type AND r.status IS NOT NULL
  DELETE r`;

const projectRelations = `
  UNWIND $ids AS id
  MATCH (a)<-[:SUBJECT]-(touched:Claim {id: id})-[:OBJECT]->(b)
  WITH DISTINCT a, b, touched.predicate AS type WHERE type <> 'MET_WITH'
  MATCH (a)<-[:SUBJECT]-(c:Claim {predicate: type})-[:OBJECT]->(b) WHERE c.retracted IS NULL
  ${withSpeaker}
  WITH a, b, type, min(CASE WHEN c.stance <> 'denies' THEN c.side END) AS side, ${assess}
  WITH *, ${toStatus}
  CREATE (a)-[r:$(type) {id: a.id + '~' + type + '~' + b.id}]->(b)
  ${setRelation}
  SET r.side = side, r.from = coalesce(since, a.start, b.start), r.to = coalesce(until, a.end, b.end)`;

/** Pairs whose meeting relation may have changed: claimed directly, or taking part in a meeting that was touched. */
const findPairs = `
  UNWIND $ids AS id
  MATCH (touched:Claim {id: id})
  CALL (touched) {
    MATCH (x)<-[:SUBJECT]-(touched)-[:OBJECT]->(y) WHERE touched.predicate = 'MET_WITH'
    RETURN x.id AS a, y.id AS b
    UNION
    MATCH (touched)-[:SUBJECT|OBJECT]->(e:Meeting) WHERE touched.predicate IN ['TOOK_PLACE', 'PARTICIPATED_IN']
    MATCH (e)<-[:OBJECT]-(p:Claim {predicate: 'PARTICIPATED_IN'})-[:SUBJECT]->(actor)
    WITH e, collect(DISTINCT actor.id) AS actors, collect(DISTINCT p.side) AS sides
    WHERE size(sides) > 0 OR size(actors) <= 12
    UNWIND actors AS x UNWIND actors AS y
    WITH x, y WHERE x < y
    RETURN x AS a, y AS b
  }
  RETURN DISTINCT a, b`;

const projectMeetings = `
  UNWIND $pairs AS pair
  MATCH (a:Actor {id: pair.a}) MATCH (b:Actor {id: pair.b})
  OPTIONAL MATCH (a)-[old:MET_WITH]->(b)
  DELETE old
  WITH a, b
  OPTIONAL MATCH (a)-[pa:PARTICIPATED_IN]->(e:Meeting)<-[pb:PARTICIPATED_IN]-(b)
  WHERE pa.status <> 'denied' AND pb.status <> 'denied'
    AND (pa.side <> pb.side OR (
      NOT EXISTS { (e)<-[sided:PARTICIPATED_IN]-() WHERE sided.side IS NOT NULL }
      AND COUNT { (e)<-[:PARTICIPATED_IN]-() } <= 12))
  WITH a, b, e ORDER BY e.start, e.id
  WITH a, b, collect(e) AS meetings
  CALL (a, b, meetings) {
    MATCH (a)<-[:SUBJECT]-(c:Claim {predicate: 'MET_WITH'})-[:OBJECT]->(b) RETURN c
    UNION
    UNWIND meetings AS e MATCH (e)<-[:SUBJECT]-(c:Claim {predicate: 'TOOK_PLACE'}) RETURN c
    UNION
    UNWIND meetings AS e MATCH (e)<-[:OBJECT]-(c:Claim {predicate: 'PARTICIPATED_IN'})-[:SUBJECT]->(who)
    WHERE who = a OR who = b RETURN c
  }
  WITH a, b, meetings, c WHERE c.retracted IS NULL
  ${withSpeaker}
  WITH a, b, meetings, ${assess}
  WITH *, ${toStatus}
  CREATE (a)-[r:MET_WITH {id: a.id + '~MET_WITH~' + b.id}]->(b)
  ${setRelation}
  WITH r, [e IN meetings | e.id] AS ids,
       reduce(day = since, e IN meetings | CASE WHEN day IS NULL OR e.start < day THEN e.start ELSE day END) AS begun,
       reduce(day = until, e IN meetings | CASE WHEN day IS NULL OR e.end > day THEN e.end ELSE day END) AS over
  SET r.events = CASE WHEN size(ids) > 0 THEN ids END, r.from = begun, r.to = over`;

/** Brings every relation and event that these claims touch up to date; belongs in the transaction that wrote them. */
export async function projectClaims(run: Run, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await run(projectEvents, { ids });
  await run(dropRelations, { ids });
  await run(projectRelations, { ids });
  const pairs = await run(findPairs, { ids });
  if (pairs.length > 0) await run(projectMeetings, { pairs });
}

/** Throws the projection away and computes it anew from the claims alone. */
export async function rebuildProjection(database: Database): Promise<void> {
  await database.write(async (run) => {
    await run("MATCH ()-[r]->() WHERE r.status IS NOT NULL DELETE r");
    await run(
      "MATCH (e:Event) SET e.status = null, e.claims = null, e.speakers = null, e.assertedBy = null, e.deniedBy = null",
    );
    const rows = await run("MATCH (c:Claim) RETURN c.id AS id");
    await projectClaims(
      run,
      rows.map((row) => String(row.id)),
    );
  });
}
