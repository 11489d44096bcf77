// Who sat at the same table
// Pairs of participants of one meeting, with the side each was on and how well either's presence is supported. Sides that
// differ make a MET_WITH relation; members of one side have not met each other by that alone.
// tags: meetings, people

MATCH (one:Actor)-[first:PARTICIPATED_IN]->(meeting:Meeting)<-[second:PARTICIPATED_IN]-(other:Actor)
WHERE one.id < other.id
RETURN meeting,
       one, first,
       other, second,
       first.side <> second.side AS acrossTheTable,
       first.status AS oneStatus,
       second.status AS otherStatus
ORDER BY meeting.start DESC, one.name, other.name
