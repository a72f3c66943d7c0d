// The posts of persons, at any time.
UNWIND $persons AS id
MATCH (person:Entity {id: id})
MATCH (person)-[r:HOLDS_POST]->(body:Entity)
WHERE r.sensitivity IN $audiences
RETURN person.id AS origin_id,
  body.id AS target_id, body.name AS target_name, body.type AS target_type, body.kind AS target_kind, body.placeholder AS target_placeholder,
  r.fact AS fact, r.edge AS edge, r.role AS role, r.title AS title, r.rank AS rank, r.standing AS standing, r.disputed AS disputed,
  r.origins AS origins, r.claims AS claims,
  toString(r.possible_from) AS possible_from, toString(r.possible_to) AS possible_to, toString(r.end_from) AS end_from,
  toString(r.start_to) AS start_to,
  [day IN r.sure_from | toString(day)] AS sure_from, [day IN r.sure_to | toString(day)] AS sure_to,
  [day IN r.touch_from | toString(day)] AS touch_from, [day IN r.touch_to | toString(day)] AS touch_to
ORDER BY fact
