// The bodies and people to which a person is tied by a post, a membership or a line of reporting, at any time. Relatives
// are not asked for: kinship makes nobody answerable.
MATCH (target:Entity {id: $target})-[r:HOLDS_POST|MEMBER_OF|REPORTS_TO]->(other:Entity)
WHERE r.sensitivity IN $audiences
RETURN DISTINCT other.id AS id, other.type AS type, r.edge AS edge
ORDER BY id, edge
