// Draw edges of one type. Neo4j takes a relationship type as a value from 5.26 on, and reads it once for all rows: it
// has to be the same for all of them.
UNWIND $rows AS row
MATCH (start:Entity {id: row.start})
MATCH (finish:Entity {id: row.finish})
CREATE (start)-[r:$($type)]->(finish)
SET r = row.properties
RETURN count(r) AS drawn
