// What a chain may start from: an entity by its id.
MATCH (e:Entity {id: $id})
WHERE size(e.datasets) > 0
RETURN e.id AS id, e.name AS name, e.type AS type, e.kind AS kind, e.placeholder AS placeholder,
  e.day_from AS day_from, e.day_to AS day_to, e.day_text AS day_text
