// The published rule of `seed/model/status.ts` in Cypher: what claims add up to, as set operations over rows.

/** Over rows of `c`, `by`, `speaker` and `derived`; `namedBy` are those of `assertedBy` who have a name. A test holds the two forms of the rule to one another. */
export const assess = `
    count(c) AS claims,
    count(DISTINCT CASE WHEN NOT derived THEN speaker END) AS speakers,
    count(DISTINCT CASE WHEN NOT derived AND c.stance <> 'denies' THEN speaker END) AS assertedBy,
    count(DISTINCT CASE WHEN NOT derived AND c.stance <> 'denies' AND NOT coalesce(by.anonymous, false) THEN speaker END) AS namedBy,
    count(DISTINCT CASE WHEN NOT derived AND c.stance = 'denies' THEN speaker END) AS deniedBy,
    sum(CASE c.stance WHEN 'denies' THEN 1 ELSE 0 END) AS denials,
    min(c.saidStart) AS first, max(c.saidEnd) AS last, min(c.start) AS since, max(c.end) AS until`;
/** From what `assess` counted. */
export const toStatus = `
    CASE WHEN denials = claims THEN 'denied' WHEN denials > 0 THEN 'contested'
         WHEN assertedBy >= 2 THEN 'corroborated' ELSE 'single-source' END AS status`;
/** What `assess` needs to know of a claim `c`. */
export const withSpeaker = `
  MATCH (c)-[:SAID_BY]->(by)
  WITH *, by.id AS speaker, EXISTS { (c)-[:DERIVED_FROM]->() } AS derived`;
