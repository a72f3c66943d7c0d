// What answers the claims: denials, contradictions and missing replies, with who answered and who tells it.
UNWIND $claims AS id
MATCH (answered:Claim {id: id})<-[:DISPUTES]-(c:Claim)
WHERE answered.current = true
  AND c.current = true
  AND c.sensitivity IN $audiences
  AND c.status <> 'withdrawn'
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(reported:Entity)
RETURN answered.id AS answered_id, properties(c) AS answer, properties(speaker) AS speaker, properties(reported) AS reported, [(c)-[:CITES]->(s:Source) | s.published][0] AS published
ORDER BY answered_id, answer.id
