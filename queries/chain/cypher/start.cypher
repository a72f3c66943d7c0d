// What a chain may start from: an entity by its id.
MATCH (e:Entity {id: $id})
RETURN properties(e) AS entity
