// The events that are about acts: complaints, inquiries, measures, statements, trials, judgments.
UNWIND $acts AS id
MATCH (act:Entity {id: id})<-[r:ABOUT]-(later:Entity)
WHERE r.sensitivity IN $audiences
  AND later.type = 'Event'
RETURN DISTINCT act.id AS act, later.id AS id, later.kind AS kind
ORDER BY act, id
