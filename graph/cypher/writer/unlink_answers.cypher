// Forget that claims answer others: one of the two is no longer on record, or says something else.
UNWIND $rows AS row
MATCH (:Claim {version: row.version})-[r:DISPUTES]->(:Claim {version: row.answered})
DELETE r
