// Let everybody see, as far as they may, the edges that a load has drawn.
MATCH (:Entity)-[r]->(:Entity)
WHERE r.staging = $dataset
SET r.fact = r.shown_fact, r.sensitivity = r.shown_sensitivity
REMOVE r.staging, r.shown_fact, r.shown_sensitivity
