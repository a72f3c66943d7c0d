// Draw edges of any type. Neo4j takes a relationship type as a value from 5.26 on.
UNWIND $rows AS row
MATCH (start:Entity {id: row.start})
MATCH (finish:Entity {id: row.finish})
CREATE (start)-[r:$(row.type)]->(finish)
SET r = row.properties
RETURN count(r) AS drawn
