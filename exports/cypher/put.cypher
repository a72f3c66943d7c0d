// Put sources, claims, or what an export is about; the label is written in.
UNWIND $rows AS row
MERGE (n:LABEL {id: row.id})
SET n += row
