// Every entity, as its record, with the datasets that hold it and what decides whether it must be written again;
// `staging` is the dataset of an unfinished load that it belongs to.
MATCH (e:Entity)
RETURN e.id AS id, e.record AS record, e.datasets AS datasets, e.hash AS hash, e.staging AS staging
ORDER BY e.id
