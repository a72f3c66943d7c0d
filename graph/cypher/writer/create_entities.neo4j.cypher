// Store new entities with their type as a label. Neo4j takes a label as a value from 5.26 on.
UNWIND $rows AS row
CREATE (e:Entity:$(row.type))
SET e = row.properties
RETURN count(e) AS created
