// Empty a graph, some nodes at a time.
MATCH (n)
WITH n LIMIT 5000
DETACH DELETE n
RETURN count(n) AS deleted
