// Store sources, or store them again as they are now.
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
SET s = row.properties
