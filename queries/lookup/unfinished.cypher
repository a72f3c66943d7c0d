// The datasets that are being loaded in batches, or whose load was broken off; nobody sees anything of them yet.
MATCH (l:Load)
WHERE l.dataset IS NOT NULL
RETURN l.dataset AS dataset, l.version AS version, l.since AS since, l.written AS written, l.rows AS rows
ORDER BY dataset
