// title: Everybody in an act
// question: Who took part in this act or case, in which role, who is accused of it, and what do they answer?
// param: act id(Event|LegalCase) — the act or case, by its id
// returns: party entity — the person or body
// returns: role text — role in the act; accused, if somebody only sees them behind it
// returns: organ text — the part of a body that is meant, such as leadership; null for the body as a whole
// returns: title text — title in the act as the sources give it
// returns: answerable boolean — whether the role ties to the act as doer, orderer or keeper
// returns: standing text — alleged, reported, official or court: the strongest of its claims
// returns: disputed boolean — whether a denial or a contradicting claim answers one of its claims
// returns: replies list(reply) — denials and missing replies to it
// returns: origins integer — how many different origins its claims have
// returns: claims list(id) — ids of its claims
// returns: fact id — id of the drawn edge
// example: act=torture-in-the-cellar
// empty: No source names anybody in this act.
MATCH (deed:Entity {id: $act})<-[tie:INVOLVED_IN|ACCUSED_OF]-(player:Entity)
WHERE tie.sensitivity IN $audiences
OPTIONAL MATCH (deed)<-[:OBJECT]-(answered:Claim)<-[:DISPUTES]-(answer:Claim)
WHERE answered.id IN tie.claims
  AND answered.current = true
  AND answer.current = true
  AND answer.status <> 'withdrawn'
  AND answer.sensitivity IN $audiences
OPTIONAL MATCH (answer)-[:ASSERTED_BY]->(speaker:Entity)
OPTIONAL MATCH (answer)-[:ATTRIBUTED_TO]->(reported:Entity)
WITH player, tie, answer, speaker, reported
ORDER BY answer.id
WITH player, tie,
     collect(DISTINCT answer {
       claim: answer.id, .stance, .organ, .standing, .note,
       by: coalesce(reported {.id, .name, .type, .protected}, speaker {.id, .name, .type, .protected}),
       told_by: CASE WHEN reported IS NOT NULL THEN speaker {.id, .name, .type, .protected} END
     }) AS answers
RETURN player {.id, .name, .type, .protected} AS party,
       CASE WHEN tie.edge = 'accused_of' THEN 'accused' ELSE tie.role END AS role,
       tie.organ AS organ,
       tie.title AS title,
       tie.answerable AS answerable,
       tie.standing AS standing,
       tie.disputed AS disputed,
       answers AS replies,
       tie.origins AS origins,
       tie.claims AS claims,
       tie.fact AS fact
ORDER BY role, party.name, fact
LIMIT $limit
