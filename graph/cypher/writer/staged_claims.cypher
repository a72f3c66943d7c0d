// The claims of a dataset that nobody sees yet, with what other rows and sources decide of them.
MATCH (c:Claim {dataset: $dataset})
WHERE c.sensitivity STARTS WITH 'loading '
RETURN c.version AS version, c.on_record_from AS on_record_from, c.position AS position, c.fact AS fact,
  c.sure_from AS sure_from, c.sure_to AS sure_to, c.touch_from AS touch_from, c.touch_to AS touch_to
