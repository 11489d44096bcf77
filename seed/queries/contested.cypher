// Both sides of what is contested
// Everything that somebody asserts or confirms and somebody else denies, relations and events alike, with the speakers on
// either side. A claim that is derived from another adds no speaker.
// tags: denial, status

MATCH (subject)<-[:SUBJECT]-(claim:Claim)-[:SAID_BY]->(speaker:Actor)
WHERE claim.retracted IS NULL
  AND claim.value IS NULL
  AND NOT EXISTS { (claim)-[:DERIVED_FROM]->() }
OPTIONAL MATCH (claim)-[:OBJECT]->(object)
WITH subject, claim.predicate AS predicate, object,
     collect(DISTINCT CASE WHEN claim.stance <> 'denies' THEN speaker.name END) AS assertedBy,
     collect(DISTINCT CASE WHEN claim.stance = 'denies' THEN speaker.name END) AS deniedBy
WHERE size(assertedBy) > 0 AND size(deniedBy) > 0
OPTIONAL MATCH (subject)-[relation]->(object)
WHERE type(relation) = predicate
RETURN subject, predicate, relation, object, assertedBy, deniedBy
ORDER BY predicate, subject.name
