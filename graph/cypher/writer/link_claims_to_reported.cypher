// Tie claims that were just stored to the entity whose words the speaker reports.
UNWIND $rows AS row
MATCH (c:Claim {version: row.version})
MATCH (e:Entity {id: row.id})
CREATE (c)-[:ATTRIBUTED_TO]->(e)
