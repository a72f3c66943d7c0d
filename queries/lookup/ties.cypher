// All ties of some entities, on a day if one is given. Claims and sources are no entities, so no tie leads through them.
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[tie]-(m:Entity)
WHERE tie.sensitivity IN $audiences
  AND ($on IS NULL OR ((tie.possible_from IS NULL OR tie.possible_from <= $on)
                       AND (tie.possible_to IS NULL OR $on <= tie.possible_to)))
  AND ($through OR m.type <> 'Place' OR m.id IN $ends)
RETURN id AS near, m.id AS far, startNode(tie).id = id AS outward, properties(tie) AS tie
LIMIT $most
