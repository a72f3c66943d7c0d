// title: Sources about an entity
// question: Which sources say something of this entity, how reliable are they, and how many claims rest on each?
// param: entity id — the entity, as subject or object of claims
// returns: source id — id of the source
// returns: title text — its title; one of our own stands in square brackets
// returns: publisher text — who published it
// returns: author text — who wrote it; a pseudonym is never resolved
// returns: kind text — news, ngo, official, court, un, appeal, commentary, broadcast, social-media or withheld
// returns: published text — day or range of publication, as curated
// returns: reliability text — A (always reliable) to E (unreliable), F (cannot be judged)
// returns: seen boolean — no if it is known only because another source repeats it
// returns: url text — where it stands, as far as known
// returns: archive_url text — where a copy of it stands, as far as known
// returns: claims integer — how many claims about the entity cite it
// returns: repeats list(id) — ids of the statements that it repeats there; these count as one origin with other reprints
// example: entity=arrest-of-elsad
// empty: No source on record says anything of this entity.
MATCH (:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(c:Claim)-[cited:CITES]->(s:Source)
WHERE c.current = true
  AND c.sensitivity IN $audiences
  AND c.status <> 'withdrawn'
WITH s, c, cited
ORDER BY cited.rests_on
WITH s, count(DISTINCT c.id) AS citing, collect(DISTINCT CASE WHEN cited.rests_on <> '' THEN cited.rests_on END) AS repeated
RETURN s.id AS source,
       s.title AS title,
       s.publisher AS publisher,
       s.author AS author,
       s.kind AS kind,
       s.published AS published,
       s.reliability AS reliability,
       s.seen AS seen,
       s.url AS url,
       s.archive_url AS archive_url,
       citing AS claims,
       repeated AS repeats
ORDER BY published, source
LIMIT $limit
