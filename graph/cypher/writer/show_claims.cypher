// Let everybody see, as far as they may, the claims that a load has written. All are in one commit, so little is set.
MATCH (c:Claim {dataset: $dataset})
WHERE c.sensitivity STARTS WITH $hidden
SET c.current = true, c.sensitivity = split(c.sensitivity, ': ')[1]
