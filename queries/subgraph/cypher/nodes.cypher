// What is stored of some entities of some loaded dataset.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE size(e.datasets) > 0
RETURN properties(e) AS entity
ORDER BY entity.id
