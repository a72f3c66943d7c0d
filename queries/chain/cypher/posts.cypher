// The posts that persons may have held on the days asked.
UNWIND $persons AS id
MATCH (person:Entity {id: id})-[r:HOLDS_POST]->(body:Entity)
WHERE r.sensitivity IN $audiences
  AND (r.possible_from IS NULL OR r.possible_from <= $last)
  AND (r.possible_to IS NULL OR r.possible_to >= $first)
RETURN properties(person) AS origin, properties(r) AS tie, properties(body) AS target
ORDER BY tie.fact
