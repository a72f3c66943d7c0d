// Put versions of claims on record again that were closed.
UNWIND $rows AS row
MATCH (c:Claim {version: row.version})
SET c = row.properties
