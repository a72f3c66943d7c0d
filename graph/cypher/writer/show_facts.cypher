// Let everybody see, as far as they may, the edges that a load has drawn. All are in one commit, so little is set.
MATCH (:Entity)-[r]->(:Entity)
WHERE r.sensitivity STARTS WITH $hidden
SET r.fact = split(r.fact, ': ')[1], r.sensitivity = split(r.sensitivity, ': ')[1]
