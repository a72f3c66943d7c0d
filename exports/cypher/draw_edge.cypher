// Draw edges of one type, which is written in, with everything that they carry.
UNWIND $rows AS row
MATCH (a:Entity {id: row.a})
MATCH (b:Entity {id: row.b})
MERGE (a)-[r:LABEL {id: row.id}]->(b)
SET r += row.p, r.attested_from = date(row.p.attested_from), r.attested_to = date(row.p.attested_to),
    r.possible_from = date(row.p.possible_from), r.possible_to = date(row.p.possible_to)
