// Tie claims that were just stored to the sources that they cite, in the order of the citations.
UNWIND $rows AS row
MATCH (c:Claim {version: row.version})
MATCH (s:Source {id: row.source})
CREATE (c)-[r:CITES]->(s)
SET r.position = row.position, r.locator = row.locator, r.rests_on = row.rests_on
