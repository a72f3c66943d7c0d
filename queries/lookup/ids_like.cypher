// Ids that begin alike, to suggest one for an id that nobody has; protected entities are suggested to nobody.
MATCH (e:Entity)
WHERE e.id STARTS WITH $beginning AND e.protected = false AND size(e.datasets) > 0
RETURN e.id AS id
ORDER BY id
LIMIT $most
