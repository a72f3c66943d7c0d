// How many loads have changed something; none if nothing was ever loaded.
MATCH (turn:Load {id: 'last'})
RETURN turn.number AS number
