// The entities next to some entities by ties that may hold on some of the days, each once, with its type.
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[tie]-(m:Entity)
WHERE tie.sensitivity IN $audiences
  AND ($edges IS NULL OR tie.edge IN $edges)
  AND ($last IS NULL OR tie.possible_from IS NULL OR tie.possible_from <= $last)
  AND ($first IS NULL OR tie.possible_to IS NULL OR tie.possible_to >= $first)
RETURN DISTINCT m.id AS id, m.type AS type
ORDER BY id
LIMIT $most
