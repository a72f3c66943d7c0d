// Asks a server for one tie of a type, and for which type it made: it is rolled back at once. Releases of 5.26 before its
// patches gave every tie the type that this statement was first asked for.
CREATE (:Entity)-[r:$($type)]->(:Entity)
RETURN type(r) AS type
