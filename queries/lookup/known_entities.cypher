// Which of these ids an entity of some loaded dataset has, and of which type it is. One that every dataset has dropped,
// perhaps to protect somebody, is known no more.
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})
WHERE size(e.datasets) > 0
RETURN e.id AS id, e.type AS type
ORDER BY id
