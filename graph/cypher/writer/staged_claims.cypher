// The claims that an unfinished load of a dataset has written, with what other rows and sources decide of them.
MATCH (c:Claim {dataset: $dataset})
WHERE c.staging = $dataset
RETURN c.version AS version, c.position AS position, c.fact AS fact,
  c.sure_from AS sure_from, c.sure_to AS sure_to, c.touch_from AS touch_from, c.touch_to AS touch_to
