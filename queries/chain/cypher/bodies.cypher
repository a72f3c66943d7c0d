// Bodies by their ids.
UNWIND $bodies AS id
MATCH (body:Entity {id: id})
RETURN properties(body) AS body
ORDER BY body.id
