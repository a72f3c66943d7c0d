// Put new versions of claims on record.
UNWIND $rows AS row
MERGE (c:Claim {version: row.version})
SET c = row.properties
