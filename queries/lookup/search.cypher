// Entities whose names may be meant; how well each fits is decided on their spellings.
CALL db.index.fulltext.queryNodes($text_index, $words) YIELD node, score
WHERE node.protected = false
  AND ($types IS NULL OR node.type IN $types)
WITH node, score
ORDER BY score DESC, node.id
LIMIT $most
RETURN node.id AS id, node.type AS type, node.name AS name, node.names AS names, node.protected AS protected,
       COUNT { MATCH (node)<-[:SUBJECT|OBJECT]-(c:Claim) WHERE c.current = true AND c.sensitivity IN $audiences } AS mentions,
       score AS points
ORDER BY points DESC, id
