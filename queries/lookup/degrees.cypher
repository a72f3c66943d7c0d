// How many ties each of some entities has, at any time.
UNWIND $ids AS wanted
MATCH (n:Entity {id: wanted})
RETURN n.id AS id, n.type AS type, COUNT { (n)--(:Entity) } AS degree
ORDER BY id
