// What each side says about a meeting
// All that is said of one meeting, speaker by speaker: that it took place or not, who was there, where, how long and about
// what. Accounts that contradict one another stand side by side.
// tags: meetings, denial, sources
// param meeting = "damascus-meeting"

MATCH (meeting:Event {id: $meeting})<-[:SUBJECT|OBJECT]-(claim:Claim)-[:SAID_BY]->(speaker:Actor)
WHERE claim.retracted IS NULL
MATCH (claim)-[:SUBJECT]->(subject)
OPTIONAL MATCH (claim)-[:OBJECT]->(object)
RETURN speaker.name AS speaker,
       claim.stance AS stance,
       subject,
       claim.predicate AS predicate,
       coalesce(claim.value, object) AS what,
       claim.said AS said,
       claim.locator AS locator,
       claim.note AS note
ORDER BY speaker, predicate, subject.name, locator
