// Claims that an unfinished load has written: what of them is not said by the claim alone, as it is now.
UNWIND $rows AS row
MATCH (c:Claim {version: row.version})
SET c.position = row.position, c.fact = row.fact, c.sure_from = row.sure_from, c.sure_to = row.sure_to,
  c.touch_from = row.touch_from, c.touch_to = row.touch_to, c.on_record_from = row.on_record_from
