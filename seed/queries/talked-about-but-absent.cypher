// Talked about, but not there
// Who or what a meeting's subjects concern without having taken part in it. To be talked about is not to have met anyone.
// tags: meetings, topics

MATCH (meeting:Meeting)-[discussed:DISCUSSED]->(topic:Topic)-[about:ABOUT]->(absent:Actor)
WHERE NOT EXISTS { (absent)-[:PARTICIPATED_IN]->(meeting) }
RETURN meeting, discussed, topic, about, absent
ORDER BY meeting.start DESC, absent.name, topic.name
