// What became of some claims: as they are on record now, or as they were last, if they went off it.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
WHERE c.sensitivity IN $audiences
WITH c
ORDER BY c.current DESC, c.on_record_to DESC
WITH c.id AS id, collect(c)[0] AS c
OPTIONAL MATCH (c)<-[:DISPUTES]-(later:Claim)
WHERE later.current = true
  AND later.sensitivity IN $audiences
  AND later.status <> 'withdrawn'
WITH c, later
ORDER BY later.id
WITH c, collect(CASE WHEN later IS NULL THEN NULL ELSE {id: later.id, since: later.on_record_from} END) AS answers
RETURN c.id AS id, c.current AS current, c.status AS status, c.record AS record, c.dataset AS dataset, c.fact AS fact,
       answers
ORDER BY id
