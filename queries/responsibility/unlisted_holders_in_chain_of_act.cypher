// title: Heads in the command chain of an act who are not listed
// question: For this one act, who headed a body in its covered command chain on its day, without being on a sanctions list?
// param: act id(Event) — the act, by its id; there is no such question about a rank or a body in general
// param: authority id(Agency|Organization) = none — only listings by this authority count
// returns: holder entity — who headed the body
// returns: unit entity — the body that they headed
// returns: level integer — how many command steps the body stands above the actor's own body; 0 for that body itself
// returns: title text — title as the sources give it
// returns: actor entity — the body or person tied to the act, from whom the line goes up
// returns: actor_role text — the actor's role in the act
// returns: actor_standing text — alleged, reported, official or court: how far the actor's tie to the act has been taken up
// returns: actor_disputed boolean — whether a denial or a contradicting claim answers the actor's tie to the act
// returns: replies list(reply) — denials and missing replies to the actor's tie
// returns: post_standing text — how far the headship has been taken up
// returns: post_disputed boolean — whether a denial or a contradicting claim answers the headship
// returns: claims list(id) — ids of the claims of the actor's tie, of each step and of the headship
// returns: line list(id) — ids of the drawn edges, from the act to the headship
// example: act=arrest-of-elsad
// empty: No head is covered on the act's days in a line of covered command steps, or each of them is listed, or the act
//   has no day. It does not mean that nobody commanded. Being in the chain of an act says nothing of guilt.
MATCH (deed:Entity {id: $act})<-[part:INVOLVED_IN]-(doer:Entity)
WHERE part.sensitivity IN $audiences
  AND part.answerable = true
  AND deed.day_from IS NOT NULL
  AND deed.day_to IS NOT NULL
OPTIONAL MATCH (doer)-[post:HOLDS_POST]->(own:Entity)
WHERE post.sensitivity IN $audiences
  AND any(i IN range(0, size(post.sure_from) - 1) WHERE post.sure_from[i] <= deed.day_from AND deed.day_to <= post.sure_to[i])
WITH deed, doer, part, [fact IN [post.fact] WHERE fact IS NOT NULL] AS bridge, coalesce(post.claims, []) AS bridged,
     CASE WHEN doer.type = 'Person' THEN own ELSE doer END AS lowest
WHERE lowest IS NOT NULL
MATCH path = (lowest)-[:PART_OF*0..12]->(body:Entity)
WHERE all(step IN relationships(path)
          WHERE step.sensitivity IN $audiences
            AND step.kind = 'command'
            AND any(i IN range(0, size(step.sure_from) - 1)
                    WHERE step.sure_from[i] <= deed.day_from AND deed.day_to <= step.sure_to[i]))
  AND none(passed IN nodes(path) WHERE coalesce(passed.kind, '') = 'court' OR coalesce(passed.placeholder, '') = 'unnamed')
MATCH (body)<-[headship:HOLDS_POST]-(person:Person)
WHERE headship.sensitivity IN $audiences
  AND headship.role = 'head'
  AND any(i IN range(0, size(headship.sure_from) - 1)
          WHERE headship.sure_from[i] <= deed.day_from AND deed.day_to <= headship.sure_to[i])
  AND NOT EXISTS {
    MATCH (person)-[listing:SANCTIONED_BY]->(power:Entity)
    WHERE listing.sensitivity IN $audiences
      AND ($authority IS NULL OR power.id = $authority)
  }
OPTIONAL MATCH (deed)<-[:OBJECT]-(answered:Claim)<-[:DISPUTES]-(answer:Claim)
WHERE answered.id IN part.claims
  AND answered.current = true
  AND answer.current = true
  AND answer.status <> 'withdrawn'
  AND answer.sensitivity IN $audiences
OPTIONAL MATCH (answer)-[:ASSERTED_BY]->(speaker:Entity)
OPTIONAL MATCH (answer)-[:ATTRIBUTED_TO]->(reported:Entity)
WITH person, body, headship, doer, part, path, bridge, bridged, answer, speaker, reported
ORDER BY answer.id
WITH person, body, headship, doer, part, path, bridge, bridged,
     collect(DISTINCT answer {
       claim: answer.id, .stance, .organ, .standing, .note,
       by: coalesce(reported {.id, .name, .type, .protected}, speaker {.id, .name, .type, .protected}),
       told_by: CASE WHEN reported IS NOT NULL THEN speaker {.id, .name, .type, .protected} END
     }) AS answers
RETURN person {.id, .name, .type, .protected} AS holder,
       body {.id, .name, .type, .protected} AS unit,
       length(path) AS level,
       headship.title AS title,
       doer {.id, .name, .type, .protected} AS actor,
       part.role AS actor_role,
       part.standing AS actor_standing,
       part.disputed AS actor_disputed,
       answers AS replies,
       headship.standing AS post_standing,
       headship.disputed AS post_disputed,
       part.claims + bridged + reduce(all_claims = [], step IN relationships(path) | all_claims + step.claims) + headship.claims AS claims,
       [part.fact] + bridge + [step IN relationships(path) | step.fact] + [headship.fact] AS line
ORDER BY level, holder.name, line
LIMIT $limit
