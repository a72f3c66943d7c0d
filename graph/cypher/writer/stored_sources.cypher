// Every source that is stored, as its record.
MATCH (s:Source)
RETURN s.id AS id, s.record AS record
ORDER BY s.id
