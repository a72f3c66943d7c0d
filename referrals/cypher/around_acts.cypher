// Who took part in acts or is accused of them, and where they happened and to which case they belong.
UNWIND $acts AS id
MATCH (act:Entity {id: id})-[r:INVOLVED_IN|ACCUSED_OF|LOCATED_IN|IN_CASE]-(other:Entity)
WHERE r.sensitivity IN $audiences
RETURN DISTINCT act.id AS act, other.id AS id, other.type AS type, other.protected AS protected, r.edge AS edge, r.role AS role
ORDER BY act, id, role
