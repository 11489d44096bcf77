// Relations that hang on one speaker
// What only one independent speaker says, grouped by that speaker: the places where a second source would help most.
// tags: status, sources

MATCH (start)-[relation {status: 'single-source'}]->(end)
WHERE type(relation) <> 'MET_WITH'
MATCH (start)<-[:SUBJECT]-(claim:Claim {predicate: type(relation)})-[:OBJECT]->(end)
WHERE claim.retracted IS NULL
  AND NOT EXISTS { (claim)-[:DERIVED_FROM]->() }
MATCH (claim)-[:SAID_BY]->(speaker:Actor)
WITH DISTINCT speaker, start, relation, end
RETURN speaker.name AS speaker, start, relation, end
ORDER BY speaker, type(relation), start.name
LIMIT 100
