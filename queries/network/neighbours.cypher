// title: Neighbours of an entity
// question: What is this entity tied to, by which edges, and on what evidence?
// param: entity id — the entity
// param: edges list(edge) = none — only these edges, such as holds_post, part_of
// param: direction text(out|in) = none — only ties that lead from the entity (out), or to it (in)
// param: on date = none — only ties that may hold on this day, YYYY-MM-DD
// param: after text = none — the position of the last row seen, to go on from there
// returns: position text — place of the row in the order of all rows; give the last one as `after` for the next page
// returns: edge text — name of the edge
// returns: direction text — out, if the tie leads from the entity to the neighbour; in, if it leads to the entity
// returns: neighbour entity — the other end
// returns: role text — role or kind of the tie; null if its edge has none
// returns: title text — title as the sources give it
// returns: standing text — alleged, reported, official or court: the strongest of its claims
// returns: disputed boolean — whether a denial or a contradicting claim answers one of its claims
// returns: replies list(reply) — denials, contradictions and missing replies to its claims
// returns: attested_from date — first day on which a claim holds it
// returns: attested_to date — last day on which a claim holds it
// returns: origins integer — how many different origins its claims have
// returns: event id — the act that a shortcut such as arrested_by is drawn from
// returns: claims list(id) — ids of its claims
// returns: fact id — id of the drawn edge
// example: entity=elsad-mirqas edges=member_of,arrested_by on=2018-04-12
// empty: The entity has no such ties, or none after this position.
// engine: the position is made of what lies on the edge, and the rows are cut to a page before neighbours and replies
//   are looked at, so that a hub costs no more than its list of ties.
MATCH (centre:Entity {id: $entity})-[tie]-(other:Entity)
WHERE tie.sensitivity IN $audiences
  AND ($edges IS NULL OR tie.edge IN $edges)
  AND ($direction IS NULL OR $direction = CASE WHEN startNode(tie).id = $entity THEN 'out' ELSE 'in' END)
  AND ($on IS NULL OR ((tie.possible_from IS NULL OR tie.possible_from <= $on)
                       AND (tie.possible_to IS NULL OR $on <= tie.possible_to)))
WITH tie, other, tie.edge + '~' + tie.fact AS place,
     CASE WHEN startNode(tie).id = $entity THEN 'out' ELSE 'in' END AS way
WHERE $after IS NULL OR place > $after
WITH tie, other, place, way
ORDER BY place
LIMIT $limit
UNWIND tie.claims AS said
OPTIONAL MATCH (answered:Claim {id: said})<-[:DISPUTES]-(answer:Claim)
WHERE answered.current = true
  AND answer.current = true
  AND answer.status <> 'withdrawn'
  AND answer.sensitivity IN $audiences
OPTIONAL MATCH (answer)-[:ASSERTED_BY]->(speaker:Entity)
OPTIONAL MATCH (answer)-[:ATTRIBUTED_TO]->(reported:Entity)
WITH tie, other, place, way, answer, speaker, reported
ORDER BY answer.id
WITH tie, other, place, way,
     collect(DISTINCT answer {
       claim: answer.id, .stance, .organ, .standing, .note,
       by: coalesce(reported {.id, .name, .type, .protected}, speaker {.id, .name, .type, .protected}),
       told_by: CASE WHEN reported IS NOT NULL THEN speaker {.id, .name, .type, .protected} END
     }) AS answers
RETURN place AS position,
       tie.edge AS edge,
       way AS direction,
       other {.id, .name, .type, .protected} AS neighbour,
       coalesce(tie.role, tie.kind, tie.kinship) AS role,
       tie.title AS title,
       tie.standing AS standing,
       tie.disputed AS disputed,
       answers AS replies,
       tie.attested_from AS attested_from,
       tie.attested_to AS attested_to,
       tie.origins AS origins,
       tie.event AS event,
       tie.claims AS claims,
       tie.fact AS fact
ORDER BY position
LIMIT $limit
