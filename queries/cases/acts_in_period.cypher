// title: Acts of a period
// question: Which acts are documented in these days, of which kind, and where?
// param: period span — the days: a day, month, year or range
// param: kind act = none — only acts of this kind, such as arrest; the kinds are in graph/schema/events/
// param: place id(Place) = none — only acts in this place
// returns: act entity — the act
// returns: kind text — its kind
// returns: on text — its day as precisely as a source gives it; null if none does
// returns: places list(entity) — where it was, as far as a source says
// returns: larger_acts list(entity) — larger acts or operations that it was part of
// returns: first_day date — earliest day that it may have
// returns: last_day date — latest day that it may have
// example: period=2018-04 kind=arrest
// empty: No such act is recorded that may be of these days; acts without any day are not listed.
MATCH (deed:Event)
WHERE ($kind IS NULL OR deed.kind = $kind)
  AND (deed.day_from IS NOT NULL OR deed.day_to IS NOT NULL)
  AND ($period_from IS NULL OR deed.day_to IS NULL OR deed.day_to >= $period_from)
  AND ($period_to IS NULL OR deed.day_from IS NULL OR deed.day_from <= $period_to)
OPTIONAL MATCH (deed)-[siting:LOCATED_IN]->(site:Place)
WHERE siting.sensitivity IN $audiences
WITH deed, site
ORDER BY site.id
WITH deed, collect(DISTINCT site {.id, .name, .type, .protected}) AS sites
WHERE $place IS NULL OR any(site IN sites WHERE site.id = $place)
OPTIONAL MATCH (deed)-[nesting:WITHIN]->(larger:Event)
WHERE nesting.sensitivity IN $audiences
WITH deed, sites, larger
ORDER BY larger.id
WITH deed, sites, collect(DISTINCT larger {.id, .name, .type, .protected}) AS operations
RETURN deed {.id, .name, .type, .protected} AS act,
       deed.kind AS kind,
       deed.day_text AS `on`,
       sites AS places,
       operations AS larger_acts,
       deed.day_from AS first_day,
       deed.day_to AS last_day
ORDER BY first_day, last_day, act.id
LIMIT $limit
