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
  toString(r.possible_from) AS possible_from, toString(r.possible_to) AS possible_to, toString(r.end_from) AS end_from,
  toString(r.start_to) AS start_to,
  [day IN r.sure_from | toString(day)] AS sure_from, [day IN r.sure_to | toString(day)] AS sure_to,
  [day IN r.touch_from | toString(day)] AS touch_from, [day IN r.touch_to | toString(day)] AS touch_to
ORDER BY fact
