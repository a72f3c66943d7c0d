// Tie claims to the entity that speaks in the source.
UNWIND $rows AS row
MATCH (c:Claim {version: row.version})
MATCH (speaker:Entity {id: row.asserted_by})
MERGE (c)-[:ASSERTED_BY]->(speaker)
