// Store new entities of one type, with the type as a label. Neo4j takes a label as a value from 5.26 on, and reads it
// once for all rows: it has to be the same for all of them.
UNWIND $rows AS row
CREATE (e:Entity:$($type))
SET e = row.properties
RETURN count(e) AS created
