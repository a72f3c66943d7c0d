// Store new entities with their type as a label. This engine takes a label as a value only in its own procedure.
UNWIND $rows AS row
CALL merge.node(['Entity', row.type], {id: row.id}, row.properties) YIELD node
RETURN count(node) AS created
