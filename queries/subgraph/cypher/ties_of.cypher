// Every tie of some entities, with what is at its other end.
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[tie]-(m:Entity)
WHERE tie.sensitivity IN $audiences
RETURN n.id AS id, properties(tie) AS tie,
       m {.id, .type, .kind, .protected, .placeholder, .day_from, .day_to} AS other
ORDER BY id, tie.fact
