// What had another status on a day
// Computes every status anew from the claims that had been said by a day, and keeps those that differ from today's. Before
// the denial of 29 August 2018 the Damascus meeting was corroborated; since then it is contested.
// tags: status, time, denial
// param asOf = "2018-08-28"

MATCH (subject)<-[:SUBJECT]-(claim:Claim)-[:SAID_BY]->(speaker:Actor)
WHERE claim.retracted IS NULL
  AND claim.value IS NULL
  // A day that is only known roughly counts from the first one possible; an open beginning counts from its end.
  AND coalesce(claim.saidStart, claim.saidEnd) <= $asOf
OPTIONAL MATCH (claim)-[:OBJECT]->(object)
WITH subject, claim.predicate AS predicate, object, claim, speaker,
     EXISTS { (claim)-[:DERIVED_FROM]->() } AS derived
WITH subject, predicate, object,
     count(claim) AS claims,
     count(CASE WHEN claim.stance = 'denies' THEN 1 END) AS denials,
     count(DISTINCT CASE WHEN NOT derived AND claim.stance <> 'denies' THEN speaker END) AS assertedBy
WITH *,
     CASE
       WHEN denials = claims THEN 'denied'
       WHEN denials > 0 THEN 'contested'
       WHEN assertedBy >= 2 THEN 'corroborated'
       ELSE 'single-source'
     END AS statusThen
OPTIONAL MATCH (subject)-[relation]->(object)
WHERE type(relation) = predicate
WITH *, coalesce(relation.status, subject.status) AS statusNow
WHERE statusThen <> statusNow
RETURN subject, predicate, relation, object, statusThen, statusNow
ORDER BY predicate, subject.name
