// Tie claims that were just stored to the entity that speaks in the source.
UNWIND $rows AS row
MATCH (c:Claim {version: row.version})
MATCH (e:Entity {id: row.id})
CREATE (c)-[:ASSERTED_BY]->(e)
