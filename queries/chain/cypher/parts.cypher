// Who took part in an act, in which role, and who is accused of it.
MATCH (who:Entity)-[r:INVOLVED_IN|ACCUSED_OF]->(act:Entity {id: $act})
WHERE r.sensitivity IN $audiences
RETURN properties(who) AS origin, properties(r) AS tie, properties(act) AS target
ORDER BY tie.fact
