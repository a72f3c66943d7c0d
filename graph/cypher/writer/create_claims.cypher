// Put versions of claims on record that are not stored.
UNWIND $rows AS row
CREATE (c:Claim)
SET c = row
