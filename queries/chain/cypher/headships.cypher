// Everybody who is documented at the head of bodies, at any time: holders, predecessors and successors.
UNWIND $bodies AS id
MATCH (person:Entity)-[r:HOLDS_POST]->(body:Entity {id: id})
WHERE r.sensitivity IN $audiences
  AND r.role = 'head'
RETURN properties(person) AS origin, properties(r) AS tie, properties(body) AS target
ORDER BY tie.fact
