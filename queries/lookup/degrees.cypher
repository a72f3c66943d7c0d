// How many ties each of some entities has, at any time.
UNWIND $ids AS wanted
MATCH (n:Entity {id: wanted})
RETURN n.id AS id, COUNT { MATCH (n)-[tie]-(:Entity) WHERE tie.sensitivity IN $audiences } AS degree
ORDER BY id
