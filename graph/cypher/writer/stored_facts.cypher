// Every drawn edge, with what decides whether it must be drawn again.
MATCH (start:Entity)-[r]->(finish:Entity)
RETURN r.fact AS fact, r.hash AS hash, start.id AS start_id, finish.id AS finish_id
ORDER BY fact
