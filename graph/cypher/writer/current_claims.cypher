// Every claim that is on record now, with the dataset that it came from, in the order of the datasets.
MATCH (c:Claim)
WHERE c.current = true
RETURN c.version AS version, c.dataset AS dataset, c.position AS position, c.record AS record
ORDER BY dataset, position, version
