// The versions of a dataset that are on record now, with what other rows and sources decide of them.
MATCH (c:Claim {dataset: $dataset})
WHERE c.current = true
RETURN c.version AS version, c.position AS position, c.fact AS fact,
  c.sure_from AS sure_from, c.sure_to AS sure_to, c.touch_from AS touch_from, c.touch_to AS touch_to
