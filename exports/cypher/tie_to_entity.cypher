// Tie claims to an entity that they name; what as is written in.
UNWIND $rows AS row
MATCH (c:Claim {id: row.c})
MATCH (x:Entity {id: row.x})
MERGE (c)-[:LABEL]->(x)
