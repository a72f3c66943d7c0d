// Entities without the label of their type, which takes more than a plain statement on either engine.
UNWIND $rows AS row
CREATE (e:Entity)
SET e = row.properties
