// Every edge that leads from some entities to another one.
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[tie]->(m:Entity)
WHERE tie.sensitivity IN $audiences
RETURN n.id AS start, m.id AS finish, properties(tie) AS tie
ORDER BY tie.fact
