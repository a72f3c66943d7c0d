// The datasets that are loaded.
MATCH (d:Dataset)
RETURN d.id AS id, d.title AS title, d.version AS version, d.licence AS licence, d.loaded_at AS loaded_at,
       d.sources AS sources, d.entities AS entities, d.claims AS claims
ORDER BY id
