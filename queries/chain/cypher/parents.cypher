// The bodies directly above others, and above these, for six levels, by every structural tie. Ties that have expired
// come too: a body that was under another one in between was not under this one all the time.
UNWIND $bodies AS id
MATCH (start:Entity {id: id})
MATCH (start)-[:PART_OF*0..5]->(body:Entity)
WITH DISTINCT body
MATCH (body)-[r:PART_OF]->(above:Entity)
WHERE r.sensitivity IN $audiences
RETURN body.id AS origin_id, body.name AS origin_name, body.type AS origin_type, body.kind AS origin_kind, body.placeholder AS origin_placeholder,
  above.id AS target_id, above.name AS target_name, above.type AS target_type, above.kind AS target_kind, above.placeholder AS target_placeholder,
  r.fact AS fact, r.edge AS edge, r.kind AS kind, r.standing AS standing, r.disputed AS disputed,
  r.origins AS origins, r.claims AS claims,
  toString(r.possible_from) AS possible_from, toString(r.possible_to) AS possible_to, toString(r.end_from) AS end_from,
  toString(r.start_to) AS start_to,
  [day IN r.sure_from | toString(day)] AS sure_from, [day IN r.sure_to | toString(day)] AS sure_to,
  [day IN r.touch_from | toString(day)] AS touch_from, [day IN r.touch_to | toString(day)] AS touch_to
ORDER BY fact
