// What became of some claims: as they are on record now, or as they were last, if they went off it; with every version
// of each claim that answers them now.
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
OPTIONAL MATCH (version:Claim {id: later.id})
WITH c, version
ORDER BY version.id, version.on_record_from
WITH c, collect({
  claim: version.id,
  status: version.status,
  since: version.on_record_from,
  until: version.on_record_to,
  before: version.on_record_before
}) AS answers
RETURN c.id AS id, c.current AS current, c.status AS status, c.record AS record, c.dataset AS dataset, c.fact AS fact,
       answers
ORDER BY id
