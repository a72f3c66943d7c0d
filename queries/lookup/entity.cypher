// What is stored of entities.
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})
RETURN properties(e) AS entity
ORDER BY wanted
