// The acts of the kinds that somebody answers for in which a person is named as doer, or accused.
MATCH (person:Entity {id: $person})-[r:INVOLVED_IN|ACCUSED_OF]->(act:Entity)
WHERE r.sensitivity IN $audiences
  AND (r.answerable = true OR r.edge = 'accused_of')
  AND act.kind IN $kinds
RETURN DISTINCT act.id AS id, act.day_from AS day_from
ORDER BY day_from, id
LIMIT 6
