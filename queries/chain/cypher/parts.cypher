// Who took part in an act, in which role, and who is accused of it.
MATCH (act:Entity {id: $act})
MATCH (act)<-[r:INVOLVED_IN|ACCUSED_OF]-(who:Entity)
WHERE r.sensitivity IN $audiences
RETURN act.id AS target_id,
  who.id AS origin_id, who.name AS origin_name, who.type AS origin_type, who.kind AS origin_kind, who.placeholder AS origin_placeholder,
  r.fact AS fact, r.edge AS edge, r.role AS role, r.organ AS organ, r.title AS title, r.rank AS rank,
  r.context AS context, r.reason AS reason, r.standing AS standing, r.disputed AS disputed,
  r.answerable AS answerable, r.origins AS origins, r.claims AS claims,
  toString(r.possible_from) AS possible_from, toString(r.possible_to) AS possible_to, toString(r.end_from) AS end_from,
  toString(r.start_to) AS start_to,
  [day IN r.sure_from | toString(day)] AS sure_from, [day IN r.sure_to | toString(day)] AS sure_to,
  [day IN r.touch_from | toString(day)] AS touch_from, [day IN r.touch_to | toString(day)] AS touch_to
ORDER BY fact
