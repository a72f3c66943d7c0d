// The acts in which a person or body is named itself, in any role, or of which it is accused.
MATCH (target:Entity {id: $target})-[r:INVOLVED_IN|ACCUSED_OF]->(act:Entity)
WHERE r.sensitivity IN $audiences
  AND act.type = 'Event'
RETURN DISTINCT act.id AS id, act.kind AS kind, r.edge AS edge, r.role AS role
ORDER BY id, role
