// Every drawn edge, with what decides whether it must be drawn again; those of an unfinished load are not seen yet.
MATCH (start:Entity)-[r]->(finish:Entity)
WHERE NOT r.sensitivity STARTS WITH 'loading '
RETURN r.fact AS fact, r.hash AS hash, start.id AS start_id, finish.id AS finish_id
