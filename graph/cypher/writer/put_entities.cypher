// Store entities of one type, or store them again as they are now.
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e = row.properties
SET e:$(row.type)
