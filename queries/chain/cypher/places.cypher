// Where an act happened.
MATCH (act:Entity {id: $act})-[r:LOCATED_IN]->(place:Entity)
WHERE r.sensitivity IN $audiences
RETURN DISTINCT place.id AS id, place.name AS name
ORDER BY id
