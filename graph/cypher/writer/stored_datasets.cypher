// Every dataset, with the hash of its content.
MATCH (d:Dataset)
RETURN d.id AS id, d.hash AS hash
ORDER BY d.id
