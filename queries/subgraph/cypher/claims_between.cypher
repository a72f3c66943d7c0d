// Every version of a claim that went on record or off it between two moments, or may have: it was on record before.
MATCH (c:Claim)
WHERE c.sensitivity IN $audiences
  AND ((c.on_record_from > $old AND c.on_record_from <= $new)
    OR (c.on_record_to > $old AND c.on_record_to <= $new)
    OR c.on_record_before IS NOT NULL)
RETURN c.id AS id, c.record AS record, c.dataset AS dataset, c.fact AS fact, c.status AS status,
       c.on_record_from AS since, c.on_record_to AS until, c.on_record_before AS before
ORDER BY id, since
LIMIT $most
