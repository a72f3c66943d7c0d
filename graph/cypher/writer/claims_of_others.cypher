// Every claim of other datasets that is on record now, in the order of the datasets.
MATCH (c:Claim)
WHERE c.current = true AND c.dataset <> $dataset
RETURN c.version AS version, c.dataset AS dataset, c.record AS record, c.position AS position, c.fact AS fact,
  c.sure_from AS sure_from, c.sure_to AS sure_to, c.touch_from AS touch_from, c.touch_to AS touch_to
ORDER BY dataset, position, version
