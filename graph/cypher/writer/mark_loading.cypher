// Say that a dataset is being loaded, by whoever has this key: the last one who says so.
MERGE (l:Load {id: $id})
SET l.dataset = $dataset, l.version = $version, l.since = coalesce(l.since, $now), l.key = $key, l.rows = $rows,
  l.written = $written
