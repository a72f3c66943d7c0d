// Tie claims to the entity whose words the speaker reports.
UNWIND $rows AS row
MATCH (c:Claim {version: row.version})
MATCH (reported:Entity {id: row.attributed_to})
MERGE (c)-[:ATTRIBUTED_TO]->(reported)
