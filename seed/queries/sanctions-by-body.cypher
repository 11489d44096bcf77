// Sanctions by the body that imposed them
// Who is under sanctions, listed under whoever imposed them, with the sources that say so.
// tags: sanctions

MATCH (target:Actor)-[sanction:SANCTIONED_BY]->(body:Actor)
MATCH (target)<-[:SUBJECT]-(claim:Claim {predicate: 'SANCTIONED_BY'})-[:OBJECT]->(body)
WHERE claim.retracted IS NULL
MATCH (claim)-[:CITED_IN]->(document:Document)
RETURN body, sanction, target,
       sanction.status AS status,
       collect(DISTINCT document.title + ', ' + claim.locator) AS sources
ORDER BY body.name, target.name
