// Relations written before `namedBy` was counted get it, some thousand at a time: of the same claims as the projection counts it.

/** Says how many relations are `left`, or more. */
export const addNamedBy = `
  MATCH (a)-[r]->(b) WHERE r.status IS NOT NULL AND r.namedBy IS NULL
  WITH a, r, b LIMIT 5000
  CALL (a, r, b) {
    CALL (a, r, b) {
      MATCH (a)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b) WHERE c.predicate = type(r) RETURN c
      UNION
      UNWIND coalesce(r.events, []) AS event
      MATCH (:Event {id: event})<-[:SUBJECT]-(c:Claim) WHERE c.predicate = 'TOOK_PLACE' RETURN c
      UNION
      UNWIND coalesce(r.events, []) AS event
      MATCH (:Event {id: event})<-[:OBJECT]-(c:Claim)-[:SUBJECT]->(who)
      WHERE c.predicate = 'PARTICIPATED_IN' AND who IN [a, b] RETURN c
    }
    MATCH (c)-[:SAID_BY]->(by)
    WHERE c.retracted IS NULL AND c.stance <> 'denies' AND NOT coalesce(by.anonymous, false)
      AND NOT EXISTS { (c)-[:DERIVED_FROM]->() }
    RETURN count(DISTINCT by) AS namedBy
  }
  SET r.namedBy = namedBy
  RETURN CASE WHEN count(r) < 5000 THEN 0 ELSE count(r) END AS left`;
