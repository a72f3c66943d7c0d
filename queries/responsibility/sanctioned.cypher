// title: Who is sanctioned
// question: Which people and bodies are on a sanctions list, by which authority, since when and in whose words?
// param: authority id(Agency|Organization|Person) = none — only listings by this authority
// param: period span = none — only listings that may be of these days: a day, month, year or range
// returns: target entity — who is listed
// returns: authority entity — who listed them
// returns: sanction entity — the act of listing
// returns: on text — day of the listing as precisely as a source gives it; null if none does
// returns: programme text — programme as the sources quote it; different quotations are joined by a semicolon
// returns: legal_basis text — legal basis as the sources quote it
// returns: reason text — reason that is given, in our own words
// returns: measures text — measures as the sources give them
// returns: standing text — alleged, reported, official or court
// returns: disputed boolean — whether a denial or a contradicting claim answers one of its claims
// returns: replies list(reply) — denials, contradictions and missing replies to the listing
// returns: claims list(id) — ids of its claims
// returns: fact id — id of the drawn edge
// example: authority=norrland period=2019
// empty: No listing is recorded; lists that no source of the loaded datasets quotes are not looked up anywhere.
MATCH (listed:Entity)-[tie:SANCTIONED_BY]->(power:Entity)
WHERE tie.sensitivity IN $audiences
  AND ($authority IS NULL OR power.id = $authority)
MATCH (act:Entity {id: tie.event})
WHERE ($period_from IS NULL OR act.day_to IS NULL OR act.day_to >= $period_from)
  AND ($period_to IS NULL OR act.day_from IS NULL OR act.day_from <= $period_to)
OPTIONAL MATCH (act)<-[:OBJECT]-(answered:Claim)<-[:DISPUTES]-(answer:Claim)
WHERE answered.id IN tie.claims
  AND answered.current = true
  AND answer.current = true
  AND answer.status <> 'withdrawn'
  AND answer.sensitivity IN $audiences
OPTIONAL MATCH (answer)-[:ASSERTED_BY]->(speaker:Entity)
OPTIONAL MATCH (answer)-[:ATTRIBUTED_TO]->(reported:Entity)
WITH listed, power, act, tie, answer, speaker, reported
ORDER BY answer.id
WITH listed, power, act, tie,
     collect(DISTINCT answer {
       claim: answer.id, .stance, .organ, .standing, .note,
       by: coalesce(reported {.id, .name, .type, .protected}, speaker {.id, .name, .type, .protected}),
       told_by: CASE WHEN reported IS NOT NULL THEN speaker {.id, .name, .type, .protected} END
     }) AS answers
RETURN listed {.id, .name, .type, .protected} AS target,
       power {.id, .name, .type, .protected} AS authority,
       act {.id, .name, .type, .protected} AS sanction,
       act.day_text AS `on`,
       tie.programme AS programme,
       tie.legal_basis AS legal_basis,
       tie.reason AS reason,
       tie.measures AS measures,
       tie.standing AS standing,
       tie.disputed AS disputed,
       answers AS replies,
       tie.claims AS claims,
       tie.fact AS fact
ORDER BY target.name, `on`, fact
LIMIT $limit
