// The bodies directly above others, by every structural tie. Ties that have expired come too: a body that was under
// another one in between was not under this one all the time.
UNWIND $bodies AS id
MATCH (body:Entity {id: id})
MATCH (body)-[r:PART_OF]->(above:Entity)
WHERE r.sensitivity IN $audiences
RETURN body.id AS origin_id,
  above.id AS target_id, above.name AS target_name, above.type AS target_type, above.kind AS target_kind, above.placeholder AS target_placeholder,
  r.fact AS fact, r.edge AS edge, r.kind AS kind, r.standing AS standing, r.disputed AS disputed,
  r.origins AS origins, r.claims AS claims,
  r.possible_from AS possible_from, r.possible_to AS possible_to, r.end_from AS end_from,
  r.sure_from AS sure_from, r.sure_to AS sure_to, r.touch_from AS touch_from, r.touch_to AS touch_to
ORDER BY fact
