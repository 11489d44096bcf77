// What stands behind "met with"
// Nobody has to claim that two actors met: it follows from a meeting in which both took part on different sides. Shows each
// such relation with the meetings it comes from and the participations that carry it.
// tags: meetings, people, status

MATCH (one:Actor)-[met:MET_WITH]->(other:Actor)
UNWIND met.events AS eventId
MATCH (meeting:Meeting {id: eventId})
MATCH (one)-[came:PARTICIPATED_IN]->(meeting)<-[joined:PARTICIPATED_IN]-(other)
RETURN one, met, other, meeting, came, joined,
       met.status AS status,
       met.assertedBy AS assertedBy,
       met.deniedBy AS deniedBy
ORDER BY meeting.start DESC, one.name, other.name
