// The bodies directly below others, by every structural tie of any time.
UNWIND $bodies AS id
MATCH (body:Entity {id: id})<-[r:PART_OF]-(below:Entity)
WHERE r.sensitivity IN $audiences
RETURN DISTINCT below.id AS id, below.kind AS kind, below.type AS type, below.placeholder AS placeholder
ORDER BY id
