// Where an act happened.
MATCH (act:Entity {id: $act})-[r:LOCATED_IN]->(place:Entity)
WHERE r.sensitivity IN $audiences
RETURN DISTINCT properties(place) AS place, place.id AS place_id
ORDER BY place_id
