// Delete entities that an earlier, unfinished load has written and this one does not hold; one that something leads to
// stays, where nobody sees it.
UNWIND $rows AS id
MATCH (e:Entity {id: id})
WHERE e.staging IS NOT NULL AND NOT (e)--()
DELETE e
