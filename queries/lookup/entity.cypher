// What is stored of entities of some loaded dataset.
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})
WHERE size(e.datasets) > 0
RETURN properties(e) AS entity
ORDER BY wanted
