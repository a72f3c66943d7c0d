// The acts in which a person is the one affected, of the kinds that somebody answers for, on the days asked.
MATCH (person:Entity {id: $person})-[r:INVOLVED_IN]->(act:Entity)
WHERE r.sensitivity IN $audiences
  AND r.role IN $affected
  AND act.kind IN $kinds
  AND (act.day_from IS NULL OR act.day_from <= $last)
  AND (act.day_to IS NULL OR act.day_to >= $first)
RETURN DISTINCT act.id AS id, act.name AS name, act.type AS type, act.kind AS kind, act.placeholder AS placeholder,
  act.day_from AS day_from, act.day_to AS day_to, act.day_text AS day_text
ORDER BY day_from, day_to, id
