// Whose words each outlet passes on
// Outlets carry what others say. Counts the speakers behind each outlet and how many of them are not named, which is what
// a reader needs to weigh it.
// tags: sources, outlets

MATCH (outlet:Outlet)<-[:VIA]-(claim:Claim)-[:SAID_BY]->(speaker:Actor)
WHERE claim.retracted IS NULL
WITH outlet, speaker, count(claim) AS said
ORDER BY said DESC, speaker.name
WITH outlet,
     sum(said) AS claims,
     count(speaker) AS speakers,
     count(CASE WHEN speaker.anonymous THEN 1 END) AS unnamed,
     collect(speaker.name) AS names
RETURN outlet, claims, speakers, unnamed, names
ORDER BY speakers DESC, claims DESC
