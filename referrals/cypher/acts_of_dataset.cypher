// The acts of one dataset that somebody answers for, in order of time; those that answer another act are left out.
MATCH (act:Event)
WHERE $dataset IN act.datasets
  AND act.kind IN $kinds
  AND EXISTS { MATCH (act)<-[r:INVOLVED_IN]-(:Entity) WHERE r.sensitivity IN $audiences AND r.answerable = true }
  AND NOT (act.kind IN $answers AND EXISTS { MATCH (act)-[about:ABOUT]->(:Event) WHERE about.sensitivity IN $audiences })
RETURN act.id AS id, act.name AS name, act.protected AS protected, act.kind AS kind, act.day_text AS on, act.day_from AS day_from
ORDER BY day_from, id
