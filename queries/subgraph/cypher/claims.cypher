// Some claims on record by their ids, each with the claims that deny or answer it.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
WHERE c.current = true
  AND c.sensitivity IN $audiences
  AND c.status <> 'withdrawn'
OPTIONAL MATCH (c)<-[:DISPUTES]-(later:Claim)
WHERE later.current = true
  AND later.sensitivity IN $audiences
  AND later.status <> 'withdrawn'
WITH c, later
ORDER BY later.id
WITH c, collect(later.id) AS answers
RETURN c.record AS record, c.dataset AS dataset, c.position AS position, c.fact AS fact, answers
ORDER BY dataset, position
