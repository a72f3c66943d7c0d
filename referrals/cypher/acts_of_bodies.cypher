// The acts to which bodies are tied as doer, orderer or keeper.
UNWIND $bodies AS id
MATCH (body:Entity {id: id})-[r:INVOLVED_IN]->(act:Entity)
WHERE r.sensitivity IN $audiences
  AND r.answerable = true
  AND act.type = 'Event'
  AND coalesce(act.kind, '') IN $kinds
RETURN DISTINCT act.id AS id, act.day_from AS day_from
ORDER BY day_from, id
