// title: Denials and missing replies
// question: Who denied what, and who was asked and did not reply?
// param: entity id(Person|Agency|Organization) = none — only answers by or about this person or body
// param: stance text(denies|no-reply) = none — only denials, or only missing replies
// returns: claim id — id of the claim that holds the answer
// returns: stance text — denies or no-reply
// returns: by entity — who denied, or was asked
// returns: told_by entity — who reports it, if it is known only at second hand
// returns: subject entity — about whom or what
// returns: predicate text — what is denied of the subject
// returns: object entity — the act or entity that it names; null for a literal
// returns: role text — the role in the act that is denied; null if the predicate has none
// returns: answers list(id) — ids of the claims that it answers
// returns: standing text — alleged, reported, official or court
// returns: on text — its day as curated; null if no source gives one
// returns: note text — in our own words, what exactly is denied; null if there is none
// returns: sources list(text) — titles of the sources that it stands in
// example: stance=no-reply
// engine: begins at the entity where one is given, so that it costs no more than the claims of that entity; else all
//   claims are looked at.
// empty: No denial and no missing reply is on record here; it does not mean that nobody was asked.
CALL () {
  WITH $entity AS about
  WHERE about IS NULL
  MATCH (found:Claim)
  WHERE found.stance IN ['denies', 'no-reply']
  RETURN found
  UNION
  MATCH (:Entity {id: $entity})<-[:SUBJECT|OBJECT|ASSERTED_BY|ATTRIBUTED_TO]-(found:Claim)
  WHERE found.stance IN ['denies', 'no-reply']
  RETURN found
}
WITH DISTINCT found AS c
WHERE ($stance IS NULL OR c.stance = $stance)
  AND c.current = true
  AND c.sensitivity IN $audiences
  AND c.status <> 'withdrawn'
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
MATCH (c)-[:SUBJECT]->(topic:Entity)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(reported:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(target:Entity)
OPTIONAL MATCH (c)-[:DISPUTES]->(earlier:Claim)
WHERE earlier.current = true
  AND earlier.sensitivity IN $audiences
WITH c, speaker, topic, reported, target, earlier
ORDER BY earlier.id
WITH c, speaker, topic, reported, target, collect(earlier.id) AS earlier_ids
OPTIONAL MATCH (c)-[cited:CITES]->(s:Source)
WITH c, speaker, topic, reported, target, earlier_ids, cited, s
ORDER BY cited.position
WITH c, speaker, topic, reported, target, earlier_ids, collect(s.title) AS titles
RETURN c.id AS claim,
       c.stance AS stance,
       coalesce(reported {.id, .name, .type, .protected}, speaker {.id, .name, .type, .protected}) AS `by`,
       CASE WHEN reported IS NOT NULL THEN speaker {.id, .name, .type, .protected} END AS told_by,
       topic {.id, .name, .type, .protected} AS subject,
       c.predicate AS predicate,
       target {.id, .name, .type, .protected} AS object,
       c.role AS role,
       earlier_ids AS answers,
       c.standing AS standing,
       c.on_text AS `on`,
       c.note AS note,
       titles AS sources
ORDER BY claim
LIMIT $limit
