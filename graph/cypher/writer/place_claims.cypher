// Keep the order of claims that stay on record as the dataset has it now.
UNWIND $rows AS row
MATCH (c:Claim {version: row.version})
SET c.position = row.position
