// How many claims there are about an entity.
MATCH (:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE c.current = true
  AND c.sensitivity IN $audiences
  AND c.status <> 'withdrawn'
RETURN count(DISTINCT c.id) AS claims
