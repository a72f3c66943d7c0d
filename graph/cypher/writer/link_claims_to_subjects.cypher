// Tie claims that were just stored to the entity that they are about, name, quote or report.
UNWIND $rows AS row
MATCH (c:Claim {version: row.version})
MATCH (e:Entity {id: row.id})
CREATE (c)-[:SUBJECT]->(e)
