// title: Recent claims
// question: Which claims were recorded since this day, newest first?
// param: since date — the day of recording from which on they count, YYYY-MM-DD
// param: entity id = none — only claims about this entity, as subject or object
// returns: recorded_on text — day of recording
// returns: claim id — id of the claim
// returns: dataset text — id of the dataset that it stands in
// returns: subject entity — about whom or what
// returns: predicate text — what is said of the subject
// returns: object entity — the entity it names; null for a literal
// returns: value text — the literal; null if it names an entity
// returns: stance text — asserts, denies or no-reply
// returns: standing text — alleged, reported, official or court
// returns: asserted_by entity — who speaks in the source
// returns: status text — accepted, conflict or open
// returns: answered_by list(id) — ids of the claims that deny or answer it
// example: since=2026-11-01 entity=knife-attack
// engine: begins at the entity where one is given, so that it costs no more than the claims of that entity; else all
//   claims are looked at.
// empty: Nothing was recorded since that day.
CALL () {
  WITH $entity AS about
  WHERE about IS NULL
  MATCH (found:Claim)
  WHERE found.recorded_on >= toString($since)
  RETURN found
  UNION
  MATCH (:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(found:Claim)
  WHERE found.recorded_on >= toString($since)
  RETURN found
}
WITH DISTINCT found AS c
WHERE c.current = true
  AND c.sensitivity IN $audiences
  AND c.status <> 'withdrawn'
WITH c
ORDER BY c.recorded_on DESC, c.id
LIMIT $limit
OPTIONAL MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
OPTIONAL MATCH (c)-[:SUBJECT]->(topic:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(target:Entity)
OPTIONAL MATCH (c)<-[:DISPUTES]-(later:Claim)
WHERE later.current = true
  AND later.sensitivity IN $audiences
  AND later.status <> 'withdrawn'
WITH c, speaker, topic, target, later
ORDER BY later.id
WITH c, speaker, topic, target, collect(later.id) AS later_ids
RETURN c.recorded_on AS recorded_on,
       c.id AS claim,
       c.dataset AS dataset,
       topic {.id, .name, .type, .protected} AS subject,
       c.predicate AS predicate,
       target {.id, .name, .type, .protected} AS object,
       c.value AS value,
       c.stance AS stance,
       c.standing AS standing,
       speaker {.id, .name, .type, .protected} AS asserted_by,
       c.status AS status,
       later_ids AS answered_by
ORDER BY recorded_on DESC, claim
LIMIT $limit
