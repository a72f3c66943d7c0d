// Tie denials, missing replies and contradictions to the claims that they answer.
UNWIND $rows AS row
MATCH (c:Claim {id: row.c})
MATCH (x:Claim {id: row.x})
MERGE (c)-[:DISPUTES]->(x)
