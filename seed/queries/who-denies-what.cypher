// Who denies what
// A denial is a claim like any other, with a speaker, a day and a source. Where what is denied is also asserted, the
// relation or event comes along with the status that the two sides add up to.
// tags: denial, sources

MATCH (speaker:Actor)<-[:SAID_BY]-(claim:Claim {stance: 'denies'})-[:SUBJECT]->(subject)
WHERE claim.retracted IS NULL
OPTIONAL MATCH (claim)-[:OBJECT]->(object)
OPTIONAL MATCH (subject)-[relation]->(object)
WHERE type(relation) = claim.predicate
RETURN speaker,
       claim.said AS said,
       claim.predicate AS denied,
       subject,
       relation,
       object,
       coalesce(relation.status, subject.status) AS status,
       claim.locator AS locator
ORDER BY said, denied
