// Shortest paths between two agencies
// All shortest chains of relations from one agency to another, however they are directed. Only relations that rest on
// claims count, so that a path never runs through a claim or a document. A path is as strong as its weakest link.
// tags: paths, agencies
// param from = "central-intelligence-agency"
// param to = "national-security-bureau"

MATCH (from:Actor {id: $from})
MATCH (to:Actor {id: $to})
MATCH path = allShortestPaths((from)-[*..6]-(to))
WHERE all(step IN relationships(path) WHERE step.status IS NOT NULL)
RETURN path,
       length(path) AS steps,
       [step IN relationships(path) | step.status] AS statuses
ORDER BY steps
LIMIT 25
