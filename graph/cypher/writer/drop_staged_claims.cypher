// Delete claims that an earlier, unfinished load has written and this one does not hold; nobody has seen them.
UNWIND $rows AS version
MATCH (c:Claim {version: version})
WHERE c.sensitivity STARTS WITH 'loading '
DETACH DELETE c
