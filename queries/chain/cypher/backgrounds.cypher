// What else the accused are tied to by the accuser's own account: the acts that an accusation gives as its background.
UNWIND $pairs AS pair
MATCH (who:Entity {id: pair.who})-[r:INVOLVED_IN|ACCUSED_OF]->(act:Entity {id: pair.act})
WHERE r.sensitivity IN $audiences
RETURN DISTINCT who.id AS who_id, act.id AS act_id, act.name AS act_name, r.claims AS claims
ORDER BY who_id, act_id, claims
