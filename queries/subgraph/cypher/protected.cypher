// Every protected entity with each name and description that any claim ever gave it. Names are looked for in texts,
// and never given out.
MATCH (e:Entity)
WHERE e.protected = true
OPTIONAL MATCH (e)<-[:SUBJECT]-(c:Claim)
WHERE c.predicate IN ['name', 'description']
  AND c.sensitivity IN $audiences
RETURN e.id AS id, c.predicate AS predicate, c.value AS value, c.qualifiers AS qualifiers, c.sensitivity AS sensitivity,
       c.current = true AND c.status <> 'withdrawn' AS held
ORDER BY id, predicate, value
