// One load at a time. Whoever comes second waits here, or is sent back when it ends; either way it reads what the first
// one wrote before it draws anything.
MERGE (turn:Load {id: 'last'})
SET turn.number = coalesce(turn.number, 0) + 1
RETURN turn.number AS number
