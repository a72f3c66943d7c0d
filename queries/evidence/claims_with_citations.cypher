// title: Claims about an entity, with their citations
// question: What do the sources say of this entity, who says it, and where does it stand?
// param: entity id — what the claims are about, as subject or object
// param: predicate predicate = none — only claims with this predicate, such as holds_post or name
// returns: claim id — id of the claim
// returns: predicate text — what is said of the subject
// returns: subject entity — about whom or what
// returns: object entity — the entity it names; null for a literal
// returns: value text — the literal; null if it names an entity
// returns: qualifiers text — role, title, kind and the like, as JSON
// returns: on text — day of an act, as curated
// returns: from text — first day of a state of affairs that the claim attests, as curated
// returns: to text — last day of it, as curated
// returns: asserted_by entity — who speaks in the source
// returns: attributed_to entity — whose words the speaker reports; null unless it is hearsay
// returns: stance text — asserts, denies or no-reply
// returns: standing text — alleged, reported, official or court
// returns: nature text — what kind of evidence it is, such as official-record or first-hand
// returns: status text — accepted, conflict or open
// returns: note text — in our own words; null if there is none
// returns: answers list(id) — ids of the claims that it denies or answers
// returns: answered_by list(id) — ids of the claims that deny or answer it
// returns: citations list(citation) — where it stands, in the order of the curator
// returns: origins integer — how many different origins the citations have: two reprints of one statement count once
// example: entity=raid-squad predicate=involved_in
// empty: No claim about this entity is on record, or none with this predicate.
MATCH (about:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE c.current = true
  AND c.sensitivity IN $audiences
  AND c.status <> 'withdrawn'
  AND ($predicate IS NULL OR c.predicate = $predicate)
WITH DISTINCT c
ORDER BY c.id
LIMIT $limit
OPTIONAL MATCH (c)-[:SUBJECT]->(topic:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(target:Entity)
OPTIONAL MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(quoted:Entity)
OPTIONAL MATCH (c)-[:DISPUTES]->(earlier:Claim)
WHERE earlier.current = true
  AND earlier.sensitivity IN $audiences
WITH c, topic, target, speaker, quoted, earlier
ORDER BY earlier.id
WITH c, topic, target, speaker, quoted, collect(earlier.id) AS earlier_ids
OPTIONAL MATCH (c)<-[:DISPUTES]-(later:Claim)
WHERE later.current = true
  AND later.sensitivity IN $audiences
  AND later.status <> 'withdrawn'
WITH c, topic, target, speaker, quoted, earlier_ids, later
ORDER BY later.id
WITH c, topic, target, speaker, quoted, earlier_ids, collect(later.id) AS later_ids
OPTIONAL MATCH (c)-[cited:CITES]->(s:Source)
WITH c, topic, target, speaker, quoted, earlier_ids, later_ids, cited, s
ORDER BY cited.position
WITH c, topic, target, speaker, quoted, earlier_ids, later_ids,
     collect(s {source: s.id, .title, .publisher, .published, locator: cited.locator, rests_on: cited.rests_on}) AS sources,
     count(DISTINCT CASE WHEN cited.rests_on <> '' THEN cited.rests_on ELSE s.id END) AS independent
RETURN c.id AS claim,
       c.predicate AS predicate,
       topic {.id, .name, .type, .protected} AS subject,
       target {.id, .name, .type, .protected} AS object,
       c.value AS value,
       c.qualifiers AS qualifiers,
       c.on_text AS `on`,
       c.from_text AS `from`,
       c.to_text AS `to`,
       speaker {.id, .name, .type, .protected} AS asserted_by,
       quoted {.id, .name, .type, .protected} AS attributed_to,
       c.stance AS stance,
       c.standing AS standing,
       c.nature AS nature,
       c.status AS status,
       c.note AS note,
       earlier_ids AS answers,
       later_ids AS answered_by,
       sources AS citations,
       independent AS origins
ORDER BY claim
LIMIT $limit
