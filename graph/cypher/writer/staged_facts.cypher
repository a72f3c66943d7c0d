// The edges that an unfinished load of a dataset has drawn, with what decides whether they must be drawn again.
MATCH (start:Entity)-[r]->(finish:Entity)
WHERE r.staging = $dataset
RETURN r.shown_fact AS fact, r.hash AS hash, start.id AS start_id, finish.id AS finish_id
