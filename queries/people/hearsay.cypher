// title: Hearsay about a person or body
// question: What do speakers report that others said about this person or body?
// param: entity id(Person|Agency|Organization) — whom it is about, by id
// returns: claim id — id of the claim
// returns: stance text — asserts, denies or no-reply: what the one whose words are reported is said to have done
// returns: predicate text — what is said of the subject
// returns: subject entity — about whom or what
// returns: object entity — the act, body or person it names; null for a literal
// returns: value text — the literal; null if it names an entity
// returns: in_words_of entity — who is said to have said it
// returns: told_by entity — who tells it in the source
// returns: standing text — alleged, reported, official or court
// returns: nature text — what kind of evidence the claim is
// returns: note text — in our own words; null if there is none
// returns: answers list(id) — ids of the claims that it denies or answers
// returns: replies list(reply) — denials and missing replies to it
// example: entity=tahmaz-ulker
// empty: No source reports anybody's words about this person or body at second hand.
MATCH (about:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(c:Claim)-[:ATTRIBUTED_TO]->(quoted:Entity)
WHERE c.current = true
  AND c.sensitivity IN $audiences
  AND c.status <> 'withdrawn'
WITH DISTINCT c, quoted
MATCH (c)-[:ASSERTED_BY]->(teller:Entity)
MATCH (c)-[:SUBJECT]->(topic:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(target:Entity)
OPTIONAL MATCH (c)-[:DISPUTES]->(earlier:Claim)
WHERE earlier.current = true
  AND earlier.sensitivity IN $audiences
WITH c, quoted, teller, topic, target, earlier
ORDER BY earlier.id
WITH c, quoted, teller, topic, target, collect(earlier.id) AS answered
OPTIONAL MATCH (c)<-[:DISPUTES]-(answer:Claim)
WHERE answer.current = true
  AND answer.status <> 'withdrawn'
  AND answer.sensitivity IN $audiences
OPTIONAL MATCH (answer)-[:ASSERTED_BY]->(speaker:Entity)
OPTIONAL MATCH (answer)-[:ATTRIBUTED_TO]->(reported:Entity)
WITH c, quoted, teller, topic, target, answered, answer, speaker, reported
ORDER BY answer.id
WITH c, quoted, teller, topic, target, answered,
     collect(DISTINCT answer {
       claim: answer.id, .stance, .organ, .standing, .note,
       by: coalesce(reported {.id, .name, .type, .protected}, speaker {.id, .name, .type, .protected}),
       told_by: CASE WHEN reported IS NOT NULL THEN speaker {.id, .name, .type, .protected} END
     }) AS later_answers
RETURN c.id AS claim,
       c.stance AS stance,
       c.predicate AS predicate,
       topic {.id, .name, .type, .protected} AS subject,
       target {.id, .name, .type, .protected} AS object,
       c.value AS value,
       quoted {.id, .name, .type, .protected} AS in_words_of,
       teller {.id, .name, .type, .protected} AS told_by,
       c.standing AS standing,
       c.nature AS nature,
       c.note AS note,
       answered AS answers,
       later_answers AS replies
ORDER BY claim
LIMIT $limit
