// The entities that an unfinished load of a dataset has written, with what decides whether they must be written again.
MATCH (e:Entity)
WHERE e.staging = $dataset
RETURN e.id AS id, e.hash AS hash
