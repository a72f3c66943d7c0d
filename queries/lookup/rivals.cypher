// What may exclude a headship or a structural tie: other heads of the same body, other bodies above the same body.
UNWIND $facts AS pair
MATCH (near:Entity {id: pair.start})-[tie:HOLDS_POST|PART_OF]->(far:Entity {id: pair.finish})
WHERE tie.fact = pair.fact
OPTIONAL MATCH (far)<-[rival:HOLDS_POST]-(other:Entity)
WHERE tie.edge = 'holds_post'
  AND tie.role = 'head'
  AND rival.role = 'head'
  AND rival.sensitivity IN $audiences
  AND other.id <> near.id
OPTIONAL MATCH (near)-[second:PART_OF]->(parent:Entity)
WHERE tie.edge = 'part_of'
  AND second.sensitivity IN $audiences
  AND parent.id <> far.id
WITH tie, collect(DISTINCT rival) + collect(DISTINCT second) AS found
UNWIND found AS excluding
RETURN tie.fact AS fact, properties(excluding) AS rival
ORDER BY fact, rival.fact
