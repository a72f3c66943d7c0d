// Everybody who is documented at the head of bodies, at any time: holders, predecessors and successors. The body is
// matched first: in one pattern the embedded engine starts from every person there is.
UNWIND $bodies AS id
MATCH (body:Entity {id: id})
MATCH (body)<-[r:HOLDS_POST]-(person:Entity)
WHERE r.sensitivity IN $audiences
  AND r.role = 'head'
RETURN body.id AS target_id,
  person.id AS origin_id, person.name AS origin_name, person.type AS origin_type, person.kind AS origin_kind, person.placeholder AS origin_placeholder,
  r.fact AS fact, r.edge AS edge, r.role AS role, r.title AS title, r.rank AS rank, r.standing AS standing, r.disputed AS disputed,
  r.origins AS origins, r.claims AS claims,
  r.possible_from AS possible_from, r.possible_to AS possible_to, r.end_from AS end_from,
  r.sure_from AS sure_from, r.sure_to AS sure_to, r.touch_from AS touch_from, r.touch_to AS touch_to
ORDER BY fact
