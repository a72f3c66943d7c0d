// Take versions of claims off the record: they stay, with the moment at which they went.
UNWIND $versions AS version
MATCH (c:Claim {version: version})
SET c.current = false, c.on_record_to = $now
