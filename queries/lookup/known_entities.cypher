// Which of these ids an entity has, and of which type it is.
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})
RETURN e.id AS id, e.type AS type
ORDER BY id
