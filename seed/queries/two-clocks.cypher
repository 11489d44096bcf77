// When it happened and when it was said
// An event has two clocks: the days on which it is said to have happened, and the days on which somebody spoke of it. The gap
// between the two shows how late the world heard; for what is planned it is negative.
// tags: time, meetings

MATCH (event:Event)<-[:SUBJECT|OBJECT]-(claim:Claim)
WHERE claim.retracted IS NULL AND event.start IS NOT NULL
WITH event,
     min(claim.saidStart) AS firstSaid,
     max(claim.saidEnd) AS lastSaid,
     count(claim) AS claims
RETURN event,
       event.date AS happened,
       firstSaid,
       lastSaid,
       duration.inDays(date(event.start), date(firstSaid)).days AS daysUntilSaid,
       claims
ORDER BY event.start, firstSaid
