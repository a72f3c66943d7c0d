// The edges that an unfinished load has drawn, with what decides whether they must be drawn again.
MATCH (start:Entity)-[r]->(finish:Entity)
WHERE r.sensitivity STARTS WITH $hidden
RETURN split(r.fact, ': ')[1] AS fact, r.hash AS hash, start.id AS start_id, finish.id AS finish_id
