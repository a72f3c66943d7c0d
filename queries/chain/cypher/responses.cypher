// Sanctions and awards of persons, at any time, with the act in which they were given.
UNWIND $persons AS id
MATCH (person:Entity {id: id})-[r:SANCTIONED_BY|AWARDED_BY]->(authority:Entity)
WHERE r.sensitivity IN $audiences
MATCH (act:Entity {id: r.event})
RETURN person.id AS person_id, properties(r) AS tie, properties(authority) AS authority, properties(act) AS act
ORDER BY person_id, act.day_from, tie.fact
