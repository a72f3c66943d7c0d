// Claims that stay on record: their order, the fact that they touch, and the days that they attest, as these are now.
UNWIND $rows AS row
MATCH (c:Claim {version: row.version})
SET c.position = row.position, c.fact = row.fact, c.sure_from = row.sure_from, c.sure_to = row.sure_to,
  c.touch_from = row.touch_from, c.touch_to = row.touch_to
