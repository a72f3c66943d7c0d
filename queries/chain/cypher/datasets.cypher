// The datasets that the answer is drawn from, with their versions.
MATCH (d:Dataset)
RETURN d.id AS id, d.version AS version
ORDER BY id
