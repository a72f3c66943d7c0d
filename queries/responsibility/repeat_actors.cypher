// title: Actors who recur across cases or acts
// question: Which people and bodies are tied as doer, orderer or keeper to more than one case, or to more than one act?
// param: at_least integer(2..1000) = 2 — in how many cases, or acts, at the least
// param: counted text(cases|acts) = cases — what is counted; acts that belong to no case count as acts only
// param: period span = none — only acts that may be of these days: a day, month, year or range
// returns: actor entity — who recurs; sorted by name, not by number, since a number here ranks nobody
// returns: cases integer — number of different cases
// returns: acts integer — number of different acts
// returns: acts_in_all integer — base rate: number of acts in the period for which any actor is named
// returns: affected integer — number of different people and bodies affected by the acts
// returns: roles list(text) — the actor's roles in them
// returns: alleged integer — in how many of the acts the tie is only alleged
// returns: disputed integer — in how many of the acts a denial or contradicting claim answers the tie
// returns: replies list(reply) — denials and missing replies to these ties
// returns: first_day date — earliest day that one of the acts may have
// returns: last_day date — latest day that one of the acts may have
// returns: case_ids list(id) — the cases
// returns: act_ids list(id) — the acts
// example: at_least=2
// covers: roles affected
// empty: Nobody is documented in so many; cases that are not curated do not count.
MATCH (any_act:Event)<-[base:INVOLVED_IN]-(:Entity)
WHERE base.sensitivity IN $audiences
  AND base.answerable = true
  AND ($period_from IS NULL OR any_act.day_to IS NULL OR any_act.day_to >= $period_from)
  AND ($period_to IS NULL OR any_act.day_from IS NULL OR any_act.day_from <= $period_to)
WITH count(DISTINCT any_act.id) AS base_rate
MATCH (act:Event)<-[tie:INVOLVED_IN]-(doer:Entity)
WHERE tie.sensitivity IN $audiences
  AND tie.answerable = true
  AND ($period_from IS NULL OR act.day_to IS NULL OR act.day_to >= $period_from)
  AND ($period_to IS NULL OR act.day_from IS NULL OR act.day_from <= $period_to)
OPTIONAL MATCH (act)-[membership:IN_CASE]->(proceeding:LegalCase)
WHERE membership.sensitivity IN $audiences
OPTIONAL MATCH (act)<-[suffering:INVOLVED_IN]-(sufferer:Entity)
WHERE suffering.sensitivity IN $audiences
  AND suffering.role IN ['victim', 'detainee', 'defendant', 'target', 'recipient']
WITH doer, base_rate, act, tie, proceeding, sufferer
ORDER BY act.id, proceeding.id, tie.role
WITH doer, base_rate,
     count(DISTINCT proceeding.id) AS case_count,
     count(DISTINCT act.id) AS act_count,
     count(DISTINCT sufferer.id) AS sufferers,
     collect(DISTINCT tie.role) AS every_role,
     count(DISTINCT CASE WHEN tie.standing = 'alleged' THEN act.id END) AS only_alleged,
     count(DISTINCT CASE WHEN tie.disputed THEN act.id END) AS answered_acts,
     min(act.day_from) AS opens,
     max(act.day_to) AS closes,
     collect(DISTINCT proceeding.id) AS every_case,
     collect(DISTINCT act.id) AS every_act,
     reduce(claims = [], some IN collect(DISTINCT tie.claims) | claims + some) AS said
WHERE ($counted = 'cases' AND case_count >= $at_least)
   OR ($counted = 'acts' AND act_count >= $at_least)
OPTIONAL MATCH (doer)<-[:SUBJECT]-(answered:Claim)<-[:DISPUTES]-(answer:Claim)
WHERE answered.id IN said
  AND answered.current = true
  AND answer.current = true
  AND answer.status <> 'withdrawn'
  AND answer.sensitivity IN $audiences
OPTIONAL MATCH (answer)-[:ASSERTED_BY]->(speaker:Entity)
OPTIONAL MATCH (answer)-[:ATTRIBUTED_TO]->(reported:Entity)
WITH doer, base_rate, case_count, act_count, sufferers, every_role, only_alleged, answered_acts, opens, closes, every_case, every_act, said, answer, speaker, reported
ORDER BY answer.id
WITH doer, base_rate, case_count, act_count, sufferers, every_role, only_alleged, answered_acts, opens, closes, every_case, every_act,
     collect(DISTINCT answer {
       claim: answer.id, .stance, .organ, .standing, .note,
       by: coalesce(reported {.id, .name, .type, .protected}, speaker {.id, .name, .type, .protected}),
       told_by: CASE WHEN reported IS NOT NULL THEN speaker {.id, .name, .type, .protected} END
     }) AS answers
RETURN doer {.id, .name, .type, .protected} AS actor,
       case_count AS cases,
       act_count AS acts,
       base_rate AS acts_in_all,
       sufferers AS affected,
       every_role AS roles,
       only_alleged AS alleged,
       answered_acts AS disputed,
       answers AS replies,
       opens AS first_day,
       closes AS last_day,
       every_case AS case_ids,
       every_act AS act_ids
ORDER BY actor.name, actor.id
LIMIT $limit
