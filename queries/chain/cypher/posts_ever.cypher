// The posts of one person at any time.
MATCH (person:Entity {id: $person})-[r:HOLDS_POST]->(body:Entity)
WHERE r.sensitivity IN $audiences
RETURN properties(person) AS origin, properties(r) AS tie, properties(body) AS target
ORDER BY tie.fact
