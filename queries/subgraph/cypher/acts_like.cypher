// Who was affected, by name, by acts of one kind at one place or with one body that takes part.
UNWIND $asked AS asked
MATCH (hub:Entity {id: asked.hub})-[at:LOCATED_IN|INVOLVED_IN]-(e:Event)<-[tie:INVOLVED_IN]-(p:Person)
WHERE at.sensitivity IN $audiences
  AND tie.sensitivity IN $audiences
  AND tie.role IN $roles
  AND p.protected = false
  AND e.kind = asked.kind
  AND e.id <> asked.act
RETURN DISTINCT asked.act AS act, asked.hub AS hub, e.id AS event, e.day_from AS day_from, e.day_to AS day_to,
       p.id AS person
ORDER BY act, hub, event, person
