// Draw edges of one type. This engine takes a relationship type as a value only in its own procedure.
UNWIND $rows AS row
MATCH (start:Entity {id: row.start})
MATCH (finish:Entity {id: row.finish})
CALL merge.relationship(start, $type, {fact: row.fact}, row.properties, finish) YIELD rel
RETURN count(rel) AS drawn
