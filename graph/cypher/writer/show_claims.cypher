// Let everybody see, as far as they may, the claims that a load has written.
MATCH (c:Claim {dataset: $dataset})
WHERE c.staging = $dataset
SET c.current = true, c.sensitivity = c.shown_sensitivity, c.on_record_from = $now
REMOVE c.staging, c.shown_sensitivity
