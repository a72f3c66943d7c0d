// title: How many neighbours an entity has
// question: By which edges is this entity tied to others, and how many are there of each?
// param: entity id — the entity
// param: on date = none — only ties that may hold on this day, YYYY-MM-DD
// returns: edge text — name of the edge
// returns: direction text — out, if the ties lead from the entity; in, if they lead to it
// returns: ties integer — how many ties there are
// returns: neighbours integer — to how many different entities
// returns: alleged integer — how many of the ties are only alleged
// returns: disputed integer — how many of the ties a denial or a contradicting claim answers
// example: entity=letters-union
// empty: The entity is tied to nothing.
MATCH (centre:Entity {id: $entity})-[tie]-(other:Entity)
WHERE tie.sensitivity IN $audiences
  AND ($on IS NULL OR ((tie.possible_from IS NULL OR tie.possible_from <= $on)
                       AND (tie.possible_to IS NULL OR $on <= tie.possible_to)))
WITH tie, other, CASE WHEN startNode(tie).id = $entity THEN 'out' ELSE 'in' END AS way
RETURN tie.edge AS edge,
       way AS direction,
       count(tie) AS ties,
       count(DISTINCT other.id) AS neighbours,
       sum(CASE WHEN tie.standing = 'alleged' THEN 1 ELSE 0 END) AS alleged,
       sum(CASE WHEN tie.disputed THEN 1 ELSE 0 END) AS disputed
ORDER BY edge, direction
LIMIT $limit
