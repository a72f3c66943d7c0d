// title: Acts of a case
// question: Which acts belong to this case, in time order, whom do they affect, and who is named for them?
// param: case id(LegalCase) — the case, by its id
// returns: act entity — the act
// returns: kind text — kind of act
// returns: on text — day of the act as precisely as a source gives it; null if none does
// returns: affected list(entity) — people and bodies affected
// returns: doers list(entity) — people and bodies named as doer, orderer or keeper; empty where nobody is named: a gap
// returns: accused list(entity) — people and bodies that somebody sees behind the act; replies are beside them
// returns: disputed boolean — whether a denial or a contradicting claim answers anybody's tie to the act
// returns: replies list(reply) — denials and missing replies to these ties
// returns: first_day date — earliest day that the act may have
// returns: last_day date — latest day that the act may have
// example: case=case-cellar
// empty: No act is recorded as part of this case.
// covers: roles affected
MATCH (proceeding:Entity {id: $case})<-[belonging:IN_CASE]-(deed:Event)
WHERE belonging.sensitivity IN $audiences
OPTIONAL MATCH (deed)<-[tie:INVOLVED_IN|ACCUSED_OF]-(party:Entity)
WHERE tie.sensitivity IN $audiences
WITH deed, party, tie
ORDER BY party.id
WITH deed,
     collect(DISTINCT CASE WHEN tie.role IN ['victim', 'detainee', 'defendant', 'target', 'recipient']
                           THEN party {.id, .name, .type, .protected} END) AS sufferers,
     collect(DISTINCT CASE WHEN tie.answerable AND tie.edge = 'involved_in'
                           THEN party {.id, .name, .type, .protected} END) AS actors,
     collect(DISTINCT CASE WHEN tie.edge = 'accused_of' THEN party {.id, .name, .type, .protected} END) AS suspects,
     collect(CASE WHEN tie.disputed THEN tie.fact END) AS answered_ties,
     reduce(claims = [], some IN collect(tie.claims)
            | claims + some) AS said
OPTIONAL MATCH (deed)<-[:OBJECT]-(answered:Claim)<-[:DISPUTES]-(answer:Claim)
WHERE answered.id IN said
  AND answered.current = true
  AND answer.current = true
  AND answer.status <> 'withdrawn'
  AND answer.sensitivity IN $audiences
OPTIONAL MATCH (answer)-[:ASSERTED_BY]->(speaker:Entity)
OPTIONAL MATCH (answer)-[:ATTRIBUTED_TO]->(reported:Entity)
WITH deed, sufferers, actors, suspects, answered_ties, said, answer, speaker, reported
ORDER BY answer.id
WITH deed, sufferers, actors, suspects, answered_ties,
     collect(DISTINCT answer {
       claim: answer.id, .stance, .organ, .standing, .note,
       by: coalesce(reported {.id, .name, .type, .protected}, speaker {.id, .name, .type, .protected}),
       told_by: CASE WHEN reported IS NOT NULL THEN speaker {.id, .name, .type, .protected} END
     }) AS answers
RETURN deed {.id, .name, .type, .protected} AS act,
       deed.kind AS kind,
       deed.day_text AS `on`,
       sufferers AS affected,
       actors AS doers,
       suspects AS accused,
       size(answered_ties) > 0 AS disputed,
       answers AS replies,
       deed.day_from AS first_day,
       deed.day_to AS last_day
ORDER BY first_day, last_day, act.id
LIMIT $limit
