// What claims say word for word in their qualifiers, with who says it and in which sources.
UNWIND $claims AS id
MATCH (c:Claim {id: id})
WHERE c.current = true
  AND c.sensitivity IN $audiences
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
RETURN c.id AS claim, c.qualifiers AS qualifiers, properties(speaker) AS speaker,
  [(c)-[:CITES]->(s:Source) | {id: s.id, name: s.title}] AS sources
ORDER BY claim
