// How many ties each of some entities has, at any time; no more are counted than it takes to call it a hub.
UNWIND $ids AS wanted
MATCH (n:Entity {id: wanted})
CALL (n) {
  MATCH (n)-[tie]-(:Entity)
  WHERE tie.sensitivity IN $audiences
  RETURN tie
  LIMIT $enough
}
RETURN n.id AS id, count(tie) AS degree
ORDER BY id
