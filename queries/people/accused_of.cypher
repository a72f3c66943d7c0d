// title: Everything that a person or body is accused of
// question: Who accuses this person or body of what, how far has it been taken up, and what do they answer?
// param: entity id(Person|Agency|Organization) — the accused, by id
// returns: claim id — id of the claim that accuses
// returns: act entity — the act or case
// returns: kind text — kind of the act or case
// returns: on text — day of the act as precisely as a source gives it; null if none does
// returns: accused_as text — accused of, for somebody seen behind the act; else the role in it
// returns: organ text — the part of the body that is meant, such as leadership; null for the body as a whole
// returns: by entity — who accuses: the speaker in the source
// returns: in_words_of entity — whose words the speaker reports; null unless the accusation is hearsay
// returns: standing text — alleged, reported, official or court: how far this claim takes it
// returns: nature text — what kind of evidence the claim is, such as first-hand or ngo-report
// returns: status text — accepted, conflict, or open for a claim whose meaning is not settled
// returns: note text — in our own words; null if there is none
// returns: replies list(reply) — denials, contradictions and missing replies to this claim
// returns: context entity — an act that the accuser gives as the background; null if none
// returns: context_replies list(reply) — denials and missing replies about that background
// returns: first_day date — earliest day that the act may have
// example: entity=interior-ministry
// empty: Nobody in the loaded sources accuses this person or body of anything. A court that decided, or a body that
//   made a documented arrest, is not listed here for that alone: ask cases/of_body.
MATCH (accused:Entity {id: $entity})<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(deed:Entity)
WHERE c.current = true
  AND c.sensitivity IN $audiences
  AND c.stance = 'asserts'
  AND c.status <> 'withdrawn'
  AND (c.predicate = 'accused_of'
       OR (c.predicate = 'involved_in'
           AND (c.role IN ['perpetrator', 'participant', 'commander', 'orderer', 'organiser', 'keeper', 'premises-holder']
                OR (c.standing = 'alleged'
                    AND c.role IN ['arresting-body', 'detaining-body', 'court', 'judge', 'prosecutor', 'charging-body', 'investigator']))))
MATCH (c)-[:ASSERTED_BY]->(accuser:Entity)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(quoted:Entity)
OPTIONAL MATCH (c)<-[:DISPUTES]-(answer:Claim)
WHERE answer.current = true
  AND answer.status <> 'withdrawn'
  AND answer.sensitivity IN $audiences
OPTIONAL MATCH (answer)-[:ASSERTED_BY]->(speaker:Entity)
OPTIONAL MATCH (answer)-[:ATTRIBUTED_TO]->(reported:Entity)
WITH accused, c, deed, accuser, quoted, answer, speaker, reported
ORDER BY answer.id
WITH accused, c, deed, accuser, quoted,
     collect(DISTINCT answer {
       claim: answer.id, .stance, .organ, .standing, .note,
       by: coalesce(reported {.id, .name, .type, .protected}, speaker {.id, .name, .type, .protected}),
       told_by: CASE WHEN reported IS NOT NULL THEN speaker {.id, .name, .type, .protected} END
     }) AS answers
OPTIONAL MATCH (accused)-[tie:ACCUSED_OF]->(deed)
WHERE tie.sensitivity IN $audiences
  AND c.id IN tie.claims
OPTIONAL MATCH (background:Entity {id: coalesce(tie.context, '')})
OPTIONAL MATCH (background)<-[:OBJECT]-(asked:Claim)<-[:DISPUTES]-(answer:Claim)
WHERE asked.current = true
  AND answer.current = true
  AND answer.status <> 'withdrawn'
  AND answer.sensitivity IN $audiences
OPTIONAL MATCH (answer)-[:ASSERTED_BY]->(speaker:Entity)
OPTIONAL MATCH (answer)-[:ATTRIBUTED_TO]->(reported:Entity)
WITH c, deed, accuser, quoted, answers, background, answer, speaker, reported
ORDER BY answer.id
WITH c, deed, accuser, quoted, answers, background,
     collect(DISTINCT answer {
       claim: answer.id, .stance, .organ, .standing, .note,
       by: coalesce(reported {.id, .name, .type, .protected}, speaker {.id, .name, .type, .protected}),
       told_by: CASE WHEN reported IS NOT NULL THEN speaker {.id, .name, .type, .protected} END
     }) AS background_answers
RETURN c.id AS claim,
       deed {.id, .name, .type, .protected} AS act,
       deed.kind AS kind,
       deed.day_text AS `on`,
       CASE WHEN c.predicate = 'accused_of' THEN 'accused of' ELSE c.role END AS accused_as,
       c.organ AS organ,
       accuser {.id, .name, .type, .protected} AS `by`,
       quoted {.id, .name, .type, .protected} AS in_words_of,
       c.standing AS standing,
       c.nature AS nature,
       c.status AS status,
       c.note AS note,
       answers AS replies,
       background {.id, .name, .type, .protected} AS context,
       background_answers AS context_replies,
       deed.day_from AS first_day
ORDER BY first_day, act.id, claim
LIMIT $limit
