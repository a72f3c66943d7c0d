// How many loads have changed something since the graph was made: two states of it have different numbers.
MATCH (turn:Load {id: 'last'})
RETURN turn.number AS number
