// Erase edges that no claim draws any more, or that are about to be drawn again.
UNWIND $rows AS row
MATCH (start:Entity {id: row.start})-[r]->(finish:Entity {id: row.finish})
WHERE r.fact = row.fact
DELETE r
