// Some sources, as their records.
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s.record AS record
ORDER BY s.id
