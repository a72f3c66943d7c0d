// The claims that tie anybody to the acts which an accusation gives as its background.
UNWIND $acts AS id
MATCH (act:Entity {id: id})<-[r:INVOLVED_IN|ACCUSED_OF]-(:Entity)
WHERE r.sensitivity IN $audiences
RETURN act.id AS act_id, act.name AS act_name, r.claims AS claims
ORDER BY act_id, claims
