// Tie claims to the entity that they name as object.
UNWIND $rows AS row
MATCH (c:Claim {version: row.version})
MATCH (object:Entity {id: row.object})
MERGE (c)-[:OBJECT]->(object)
