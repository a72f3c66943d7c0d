// title: Everything done to a person
// question: Which acts are documented against this person or body, who is named for each, and what do they answer?
// param: entity id(Person|Agency|Organization) — the one affected, by id
// param: period span = none — only acts that may be of these days: a day, month, year or range
// returns: act entity — the act
// returns: kind text — kind of act
// returns: on text — day of the act as precisely as a source gives it; null if none does
// returns: role text — in which role the person was affected
// returns: named entity — a body or person that a source names for the act; null where no source names anybody: a gap
// returns: named_as text — their role in the act; accused, if somebody only sees them behind it
// returns: organ text — the part of the body that is meant, such as leadership; null for the body as a whole
// returns: standing text — alleged, reported, official or court: how far their tie to the act has been taken up
// returns: disputed boolean — whether a denial or a contradicting claim answers their tie or that of the one affected
// returns: replies list(reply) — denials and missing replies to either
// returns: claims list(id) — ids of the claims of both ties
// returns: first_day date — earliest day that the act may have
// returns: fact text — id of the drawn edge of the one named; empty in a gap
// example: entity=elsad-mirqas
// empty: No act against this person is recorded; it does not mean that there was none.
// covers: roles affected
MATCH (sufferer:Entity {id: $entity})-[suffering:INVOLVED_IN]->(deed:Event)
WHERE suffering.sensitivity IN $audiences
  AND suffering.role IN ['victim', 'detainee', 'defendant', 'target', 'recipient']
  AND ($period_from IS NULL OR deed.day_to IS NULL OR deed.day_to >= $period_from)
  AND ($period_to IS NULL OR deed.day_from IS NULL OR deed.day_from <= $period_to)
OPTIONAL MATCH (deed)<-[part:INVOLVED_IN|ACCUSED_OF]-(doer:Entity)
WHERE part.sensitivity IN $audiences
  AND (part.answerable = true OR part.edge = 'accused_of')
OPTIONAL MATCH (deed)<-[:OBJECT]-(answered:Claim)<-[:DISPUTES]-(answer:Claim)
WHERE answered.id IN suffering.claims + coalesce(part.claims, [])
  AND answered.current = true
  AND answer.current = true
  AND answer.status <> 'withdrawn'
  AND answer.sensitivity IN $audiences
OPTIONAL MATCH (answer)-[:ASSERTED_BY]->(speaker:Entity)
OPTIONAL MATCH (answer)-[:ATTRIBUTED_TO]->(reported:Entity)
WITH deed, suffering, doer, part, answer, speaker, reported
ORDER BY answer.id
WITH deed, suffering, doer, part,
     collect(DISTINCT answer {
       claim: answer.id, .stance, .organ, .standing, .note,
       by: coalesce(reported {.id, .name, .type, .protected}, speaker {.id, .name, .type, .protected}),
       told_by: CASE WHEN reported IS NOT NULL THEN speaker {.id, .name, .type, .protected} END
     }) AS answers
RETURN deed {.id, .name, .type, .protected} AS act,
       deed.kind AS kind,
       deed.day_text AS `on`,
       suffering.role AS role,
       doer {.id, .name, .type, .protected} AS named,
       CASE WHEN part.edge = 'accused_of' THEN 'accused' ELSE part.role END AS named_as,
       part.organ AS organ,
       part.standing AS standing,
       suffering.disputed OR coalesce(part.disputed, false) AS disputed,
       answers AS replies,
       suffering.claims + coalesce(part.claims, []) AS claims,
       deed.day_from AS first_day,
       coalesce(part.fact, '') AS fact
ORDER BY first_day, act.id, role, fact
LIMIT $limit
