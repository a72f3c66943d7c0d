// Store entities that are known again, as they are now. The type of an entity never changes.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e = row.properties
