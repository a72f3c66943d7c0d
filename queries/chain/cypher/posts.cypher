// The posts of persons, at any time.
UNWIND $persons AS id
MATCH (person:Entity {id: id})
MATCH (person)-[r:HOLDS_POST]->(body:Entity)
WHERE r.sensitivity IN $audiences
RETURN person.id AS origin_id,
  body.id AS target_id, body.name AS target_name, body.type AS target_type, body.kind AS target_kind, body.placeholder AS target_placeholder,
  r.fact AS fact, r.edge AS edge, r.role AS role, r.title AS title, r.rank AS rank, r.standing AS standing, r.disputed AS disputed,
  r.origins AS origins, r.claims AS claims,
  r.possible_from AS possible_from, r.possible_to AS possible_to, r.end_from AS end_from,
  r.sure_from AS sure_from, r.sure_to AS sure_to, r.touch_from AS touch_from, r.touch_to AS touch_to
ORDER BY fact
