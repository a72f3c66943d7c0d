// Tie denials, missing replies and contradictions to the claims that they answer, among the versions on record now.
UNWIND $rows AS row
MATCH (c:Claim {version: row.version})
MATCH (answered:Claim {version: row.answered})
CREATE (c)-[:DISPUTES]->(answered)
