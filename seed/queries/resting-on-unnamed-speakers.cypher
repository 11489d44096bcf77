// What rests on unnamed speakers alone
// Relations for which nobody with a name vouches: every independent speaker who asserts or confirms them is anonymous in
// the source.
// tags: sources, anonymous

MATCH (start)<-[:SUBJECT]-(claim:Claim)-[:OBJECT]->(end)
WHERE claim.retracted IS NULL
  AND claim.stance <> 'denies'
  AND NOT EXISTS { (claim)-[:DERIVED_FROM]->() }
MATCH (claim)-[:SAID_BY]->(speaker:Actor)
WITH start, claim.predicate AS predicate, end, collect(DISTINCT speaker) AS speakers
WHERE all(speaker IN speakers WHERE speaker.anonymous)
MATCH (start)-[relation]->(end)
WHERE type(relation) = predicate
RETURN start, relation, end, [speaker IN speakers | speaker.name] AS unnamedSpeakers
ORDER BY unnamedSpeakers, predicate, start.name
