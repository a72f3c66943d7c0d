// Store new entities of one type, with the type as a label. This engine takes a label as a value only in its own
// procedure.
UNWIND $rows AS row
CALL merge.node(['Entity', $type], {id: row.id}, row.properties) YIELD node
RETURN count(node) AS created
