// title: Claims that dispute each other
// question: Which claims deny, contradict or answer which others, and who speaks on each side?
// param: entity id = none — only disputes in which this is the subject, the object or a speaker of either side
// returns: answer id — id of the claim that answers
// returns: stance text — denies, no-reply, or asserts for a claim that contradicts
// returns: answer_by entity — who answers, or was asked
// returns: answer_told_by entity — who reports the answer, if it is known only at second hand
// returns: answer_standing text — alleged, reported, official or court
// returns: answer_says text — the literal that a contradicting claim gives; null if it names an entity
// returns: note text — in our own words, what exactly is denied; null if there is none
// returns: claim id — id of the claim that is answered
// returns: claim_by entity — who speaks in it
// returns: claim_in_words_of entity — whose words that speaker reports; null unless it is hearsay
// returns: claim_standing text — alleged, reported, official or court
// returns: claim_says text — the literal that it gives; null if it names an entity
// returns: subject entity — about whom or what
// returns: predicate text — what is said of the subject
// returns: object entity — the entity it names; null for a literal
// example: entity=torture-in-the-cellar
// engine: begins at the entity where one is given, so that it costs no more than the claims of that entity; else all
//   claims are looked at.
// empty: No claim on record answers another one here.
CALL () {
  WITH $entity AS about
  WHERE about IS NULL
  MATCH (later:Claim)-[:DISPUTES]->(earlier:Claim)
  RETURN later, earlier
  UNION
  MATCH (:Entity {id: $entity})<-[:SUBJECT|OBJECT|ASSERTED_BY|ATTRIBUTED_TO]-(later:Claim)-[:DISPUTES]->(earlier:Claim)
  RETURN later, earlier
  UNION
  MATCH (:Entity {id: $entity})<-[:SUBJECT|OBJECT|ASSERTED_BY|ATTRIBUTED_TO]-(earlier:Claim)<-[:DISPUTES]-(later:Claim)
  RETURN later, earlier
}
WITH DISTINCT later AS reply, earlier AS c
WHERE reply.current = true
  AND c.current = true
  AND reply.sensitivity IN $audiences
  AND c.sensitivity IN $audiences
  AND reply.status <> 'withdrawn'
  AND c.status <> 'withdrawn'
MATCH (reply)-[:ASSERTED_BY]->(replier:Entity)
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
MATCH (c)-[:SUBJECT]->(topic:Entity)
OPTIONAL MATCH (reply)-[:ATTRIBUTED_TO]->(reported:Entity)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(quoted:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(target:Entity)
RETURN reply.id AS answer,
       reply.stance AS stance,
       coalesce(reported {.id, .name, .type, .protected}, replier {.id, .name, .type, .protected}) AS answer_by,
       CASE WHEN reported IS NOT NULL THEN replier {.id, .name, .type, .protected} END AS answer_told_by,
       reply.standing AS answer_standing,
       reply.value AS answer_says,
       reply.note AS note,
       c.id AS claim,
       speaker {.id, .name, .type, .protected} AS claim_by,
       quoted {.id, .name, .type, .protected} AS claim_in_words_of,
       c.standing AS claim_standing,
       c.value AS claim_says,
       topic {.id, .name, .type, .protected} AS subject,
       c.predicate AS predicate,
       target {.id, .name, .type, .protected} AS object
ORDER BY claim, answer
LIMIT $limit
