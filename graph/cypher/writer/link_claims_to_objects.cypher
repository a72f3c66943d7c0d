// Tie claims that were just stored to the entity that they name as object.
UNWIND $rows AS row
MATCH (c:Claim {version: row.version})
MATCH (e:Entity {id: row.id})
CREATE (c)-[:OBJECT]->(e)
