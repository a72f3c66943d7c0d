// Edges, all of one type.
UNWIND $rows AS row
MATCH (start:Entity {id: row.start})
MATCH (finish:Entity {id: row.finish})
CREATE (start)-[r:FACT]->(finish)
SET r = row.properties
