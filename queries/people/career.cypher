// title: Career of a person in one time line
// question: Which posts, awards and sanctions has this person had, what are they accused of, and in which order?
// param: person id(Person) — the person, by id
// returns: first_day date — earliest day that a source allows; null if undated
// returns: last_day date — latest day that a source allows; null if undated
// returns: entry text — post, membership, award, sanction, recognition, accusation, or act for a tie as doer or keeper
// returns: party entity — the body of a post; the authority of an award or sanction; else the act or case
// returns: act entity — the act of an award, sanction or accusation; null for a post
// returns: role text — kind of post, or role in the act
// returns: detail text — title of a post, name of an award, programme of a sanction, as the sources give them
// returns: rank text — rank as the sources give it
// returns: standing text — alleged, reported, official or court: the strongest of its claims
// returns: disputed boolean — whether a denial or a contradicting claim answers it
// returns: replies list(reply) — denials and missing replies to an accusation or a tie to an act
// returns: origins integer — how many different origins its claims have
// returns: claims list(id) — ids of its claims
// returns: fact id — id of the drawn edge
// example: person=melik-sarnov
// empty: No post, award, sanction or accusation is recorded of this person.
// engine: one pattern with several types instead of a UNION, which neither engine can sort as a whole; an empty id is
//   looked up where there is no act, since a null one would be looked for everywhere.
MATCH (person:Entity {id: $person})-[tie:HOLDS_POST|MEMBER_OF|AWARDED_BY|SANCTIONED_BY|RECOGNISED_BY|ACCUSED_OF|INVOLVED_IN]->(other:Entity)
WHERE tie.sensitivity IN $audiences
  AND (tie.edge <> 'involved_in' OR tie.answerable = true)
OPTIONAL MATCH (deed:Entity {id: coalesce(tie.event, CASE WHEN tie.edge IN ['accused_of', 'involved_in'] THEN other.id END, '')})
OPTIONAL MATCH (other)<-[:OBJECT]-(answered:Claim)<-[:DISPUTES]-(answer:Claim)
WHERE answered.id IN tie.claims
  AND answered.current = true
  AND answer.current = true
  AND answer.status <> 'withdrawn'
  AND answer.sensitivity IN $audiences
OPTIONAL MATCH (answer)-[:ASSERTED_BY]->(speaker:Entity)
OPTIONAL MATCH (answer)-[:ATTRIBUTED_TO]->(reported:Entity)
WITH tie, other, deed, answer, speaker, reported
ORDER BY answer.id
WITH tie, other, deed,
     collect(DISTINCT answer {
       claim: answer.id, .stance, .organ, .standing, .note,
       by: coalesce(reported {.id, .name, .type, .protected}, speaker {.id, .name, .type, .protected}),
       told_by: CASE WHEN reported IS NOT NULL THEN speaker {.id, .name, .type, .protected} END
     }) AS answers,
     reduce(earliest = null, day IN tie.touch_from | CASE WHEN earliest IS NULL OR day < earliest THEN day ELSE earliest END) AS opens,
     reduce(latest = null, day IN tie.touch_to | CASE WHEN latest IS NULL OR day > latest THEN day ELSE latest END) AS closes
RETURN opens AS first_day,
       closes AS last_day,
       CASE tie.edge
         WHEN 'holds_post' THEN 'post'
         WHEN 'member_of' THEN 'membership'
         WHEN 'awarded_by' THEN 'award'
         WHEN 'sanctioned_by' THEN 'sanction'
         WHEN 'recognised_by' THEN 'recognition'
         WHEN 'accused_of' THEN 'accusation'
         ELSE 'act'
       END AS entry,
       other {.id, .name, .type, .protected} AS party,
       deed {.id, .name, .type, .protected} AS act,
       tie.role AS role,
       coalesce(tie.award, tie.programme, tie.title, tie.status) AS detail,
       tie.rank AS rank,
       tie.standing AS standing,
       tie.disputed AS disputed,
       answers AS replies,
       tie.origins AS origins,
       tie.claims AS claims,
       tie.fact AS fact
ORDER BY first_day, last_day, entry, fact
LIMIT $limit
