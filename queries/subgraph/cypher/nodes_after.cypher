// A page of all entities, by id.
MATCH (e:Entity)
WHERE e.id > $after
WITH e
ORDER BY e.id
LIMIT $most
RETURN properties(e) AS entity
ORDER BY entity.id
