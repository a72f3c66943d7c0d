// Everybody who is documented at the head of bodies, at any time.
UNWIND $bodies AS id
MATCH (body:Entity {id: id})<-[r:HOLDS_POST]-(person:Entity)
WHERE r.sensitivity IN $audiences
  AND r.role = 'head'
RETURN DISTINCT person.id AS id
ORDER BY id
