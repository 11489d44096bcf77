// Demands and who made them
// What was asked for, by whom, whom it concerns, and who says that it was asked. What the Americans are said to have wanted is
// known from others; Mamlouk's conditions are told as his own, through al-Akhbar.
// tags: demands, people

MATCH (who:Actor)-[demanded:DEMANDED]->(demand:Topic)
OPTIONAL MATCH (demand)-[about:ABOUT]->(whom)
CALL (who, demand) {
  MATCH (who)<-[:SUBJECT]-(claim:Claim {predicate: 'DEMANDED'})-[:OBJECT]->(demand)
  WHERE claim.retracted IS NULL
  MATCH (claim)-[:SAID_BY]->(speaker:Actor)
  RETURN collect(DISTINCT speaker.name) AS saidBy
}
RETURN who, demanded, demand, about, whom, saidBy, demanded.status AS status
ORDER BY who.name, demand.name
