// Every structural tie upward from bodies that may hold on the days asked. Each step of a path must hold: an expired
// tie ends the path there, so nothing above it is reached through it. Twelve levels are more than any source shows.
UNWIND $bodies AS id
MATCH path = (body:Entity {id: id})-[:PART_OF*1..12]->(:Entity)
WHERE all(r IN relationships(path) WHERE r.sensitivity IN $audiences
  AND (r.possible_from IS NULL OR r.possible_from <= $last)
  AND (r.possible_to IS NULL OR r.possible_to >= $first))
UNWIND relationships(path) AS r
WITH DISTINCT r
RETURN properties(startNode(r)) AS origin, properties(r) AS tie, properties(endNode(r)) AS target
ORDER BY tie.fact
