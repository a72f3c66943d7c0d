// title: Cases and acts of a body or person
// question: In which acts and cases does this body or person appear, in which role, and what do they answer?
// param: entity id(Agency|Organization|Person) — the body or person, by id
// param: period span = none — only acts that may be of these days: a day, month, year or range
// param: doing boolean = no — yes for only those in which it is the doer, orderer or keeper, or is accused
// returns: act entity — the act or case
// returns: kind text — kind of the act or case
// returns: on text — day of the act as precisely as a source gives it; null if none does
// returns: role text — role in it; accused, if somebody only sees them behind it
// returns: organ text — the part of the body that is meant, such as leadership; null for the body as a whole
// returns: answerable boolean — whether the role ties to the act as doer, orderer or keeper
// returns: cases list(entity) — the cases that the act belongs to
// returns: standing text — alleged, reported, official or court: the strongest of its claims
// returns: disputed boolean — whether a denial or a contradicting claim answers one of its claims
// returns: replies list(reply) — denials and missing replies to it
// returns: origins integer — how many different origins its claims have
// returns: claims list(id) — ids of its claims
// returns: first_day date — earliest day that the act may have
// returns: fact id — id of the drawn edge
// example: entity=raid-squad doing=yes
// empty: No act or case names this body or person in such a role.
MATCH (party:Entity {id: $entity})-[tie:INVOLVED_IN|ACCUSED_OF]->(deed:Entity)
WHERE tie.sensitivity IN $audiences
  AND ($doing = false OR tie.answerable = true OR tie.edge = 'accused_of')
  AND ($period_from IS NULL OR deed.day_to IS NULL OR deed.day_to >= $period_from)
  AND ($period_to IS NULL OR deed.day_from IS NULL OR deed.day_from <= $period_to)
OPTIONAL MATCH (deed)-[belonging:IN_CASE]->(proceeding:LegalCase)
WHERE belonging.sensitivity IN $audiences
WITH tie, deed, proceeding
ORDER BY proceeding.id
WITH tie, deed, collect(DISTINCT proceeding {.id, .name, .type, .protected}) AS proceedings
OPTIONAL MATCH (deed)<-[:OBJECT]-(answered:Claim)<-[:DISPUTES]-(answer:Claim)
WHERE answered.id IN tie.claims
  AND answered.current = true
  AND answer.current = true
  AND answer.status <> 'withdrawn'
  AND answer.sensitivity IN $audiences
OPTIONAL MATCH (answer)-[:ASSERTED_BY]->(speaker:Entity)
OPTIONAL MATCH (answer)-[:ATTRIBUTED_TO]->(reported:Entity)
WITH tie, deed, proceedings, answer, speaker, reported
ORDER BY answer.id
WITH tie, deed, proceedings,
     collect(DISTINCT answer {
       claim: answer.id, .stance, .organ, .standing, .note,
       by: coalesce(reported {.id, .name, .type, .protected}, speaker {.id, .name, .type, .protected}),
       told_by: CASE WHEN reported IS NOT NULL THEN speaker {.id, .name, .type, .protected} END
     }) AS answers
RETURN deed {.id, .name, .type, .protected} AS act,
       deed.kind AS kind,
       deed.day_text AS `on`,
       CASE WHEN tie.edge = 'accused_of' THEN 'accused' ELSE tie.role END AS role,
       tie.organ AS organ,
       tie.answerable AS answerable,
       proceedings AS cases,
       tie.standing AS standing,
       tie.disputed AS disputed,
       answers AS replies,
       tie.origins AS origins,
       tie.claims AS claims,
       deed.day_from AS first_day,
       tie.fact AS fact
ORDER BY first_day, act.id, role, fact
LIMIT $limit
