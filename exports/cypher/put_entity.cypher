// Put entities of one type, which is written in as a second label.
UNWIND $rows AS row
MERGE (n:Entity:LABEL {id: row.id})
SET n += row, n.day_from = date(row.day_from), n.day_to = date(row.day_to)
