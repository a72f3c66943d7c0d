// Who says the claims, in whose words.
UNWIND $claims AS id
MATCH (c:Claim {id: id})
WHERE c.current = true
  AND c.sensitivity IN $audiences
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
RETURN c.id AS claim, properties(speaker) AS speaker
ORDER BY claim
