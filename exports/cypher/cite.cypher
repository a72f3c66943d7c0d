// Tie claims to the sources that they cite, in the order of the citations.
UNWIND $rows AS row
MATCH (c:Claim {id: row.c})
MATCH (s:Source {id: row.x})
MERGE (c)-[r:CITES {position: row.position}]->(s)
SET r.locator = row.locator, r.rests_on = row.rests_on
