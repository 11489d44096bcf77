// Many outlets, one speaker
// Statements that reached us through two or more outlets and yet go back to a single speaker. Repetition is not a second
// source, which is why statuses count speakers.
// tags: sources, outlets, status

MATCH (outlet:Outlet)<-[:VIA]-(claim:Claim)-[:SUBJECT]->(subject)
WHERE claim.retracted IS NULL
MATCH (claim)-[:SAID_BY]->(speaker:Actor)
OPTIONAL MATCH (claim)-[:OBJECT]->(object)
WITH subject, claim.predicate AS predicate, object,
     collect(DISTINCT speaker) AS speakers,
     collect(DISTINCT outlet.name) AS outlets
WHERE size(outlets) > 1 AND size(speakers) = 1
OPTIONAL MATCH (subject)-[relation]->(object)
WHERE type(relation) = predicate
RETURN speakers[0] AS speaker, outlets, subject, predicate, relation, object
ORDER BY speaker.name, predicate, subject.name
