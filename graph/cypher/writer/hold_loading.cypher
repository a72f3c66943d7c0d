// Go on with a load that is still ours; no row if somebody else has taken it over.
MATCH (l:Load {id: $id})
WHERE l.key = $key
SET l.written = l.written + $rows
RETURN l.written AS written
