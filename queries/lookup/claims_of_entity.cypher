// A page of the claims about an entity, in the order of the curators, with everybody and everything that they name.
MATCH (:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE c.current = true
  AND c.sensitivity IN $audiences
  AND c.status <> 'withdrawn'
  AND ($dataset IS NULL OR c.dataset > $dataset OR (c.dataset = $dataset AND c.position > $position))
WITH DISTINCT c.dataset AS dataset, c.position AS position, c.version AS version
ORDER BY dataset, position, version
LIMIT $limit
MATCH (c:Claim {version: version})
OPTIONAL MATCH (c)-[:SUBJECT]->(topic:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(target:Entity)
OPTIONAL MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(quoted:Entity)
OPTIONAL MATCH (c)-[:DISPUTES]->(earlier:Claim)
WHERE earlier.current = true
  AND earlier.sensitivity IN $audiences
  AND earlier.status <> 'withdrawn'
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
     collect(s {.id, .title, .publisher, .published, locator: cited.locator, rests_on: cited.rests_on}) AS sources
RETURN properties(c) AS claim,
       topic {.id, .name, .type, .protected} AS subject,
       target {.id, .name, .type, .protected} AS object,
       speaker {.id, .name, .type, .protected} AS asserted_by,
       quoted {.id, .name, .type, .protected} AS attributed_to,
       earlier_ids AS disputes,
       later_ids AS disputed_by,
       sources AS citations
ORDER BY claim.dataset, claim.position, claim.id
