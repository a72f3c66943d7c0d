// The bodies in which people hold posts, at any time.
UNWIND $persons AS id
MATCH (person:Entity {id: id})-[r:HOLDS_POST]->(body:Entity)
WHERE r.sensitivity IN $audiences
RETURN DISTINCT person.id AS person, body.id AS id
ORDER BY person, id
