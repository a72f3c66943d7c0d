// When versions of claims were on record before, if they were.
UNWIND $versions AS version
MATCH (c:Claim {version: version})
WHERE c.current = false AND NOT c.sensitivity STARTS WITH 'loading '
RETURN c.version AS version, c.on_record_from AS on_record_from, c.on_record_to AS on_record_to,
  c.on_record_before AS before
