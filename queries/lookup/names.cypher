// Names of sources, by id: statements that other sources repeat.
UNWIND $ids AS wanted
MATCH (s:Source {id: wanted})
RETURN s.id AS id, s.title AS name
ORDER BY id
