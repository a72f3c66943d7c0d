// The acts of which people or bodies were told by a notice or a complaint that was addressed to them.
UNWIND $ids AS id
MATCH (told:Entity {id: id})-[r:INVOLVED_IN]->(notice:Entity)
WHERE r.sensitivity IN $audiences
  AND r.role = 'addressee'
  AND notice.type = 'Event'
MATCH (notice)-[about:ABOUT]->(act:Entity)
WHERE about.sensitivity IN $audiences
  AND act.type = 'Event'
  AND coalesce(act.kind, '') IN $kinds
RETURN DISTINCT act.id AS id, act.day_from AS day_from
ORDER BY day_from, id
