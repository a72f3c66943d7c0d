// Every entity, as its record, with the datasets that hold it and what decides whether it must be written again.
MATCH (e:Entity)
RETURN e.id AS id, e.record AS record, e.datasets AS datasets, e.hash AS hash
ORDER BY e.id
