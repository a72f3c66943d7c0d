// The bodies directly above others, by every structural tie of any time.
UNWIND $bodies AS id
MATCH (body:Entity {id: id})-[r:PART_OF]->(above:Entity)
WHERE r.sensitivity IN $audiences
RETURN DISTINCT body.id AS body, above.id AS id
ORDER BY body, id
