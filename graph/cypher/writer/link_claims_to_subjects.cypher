// Tie claims to the entity that they are about, name, quote or report.
UNWIND $rows AS row
MATCH (c:Claim {version: row.version})
MATCH (subject:Entity {id: row.subject})
MERGE (c)-[:SUBJECT]->(subject)
