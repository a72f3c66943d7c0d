// The literals that stand for what is known of an entity: what its claims draw, in the order of the curators.
MATCH (:Entity {id: $entity})<-[:SUBJECT]-(c:Claim)
WHERE c.current = true
  AND c.sensitivity IN $audiences
  AND c.value IS NOT NULL
  AND c.predicate <> 'name'
  AND c.stance = 'asserts'
  AND c.attributed_to IS NULL
  AND c.status IN ['accepted', 'conflict']
RETURN c.predicate AS predicate, c.value AS value, c.id AS claim, c.dataset AS dataset, c.position AS position
ORDER BY predicate, dataset, position, claim
LIMIT $limit
