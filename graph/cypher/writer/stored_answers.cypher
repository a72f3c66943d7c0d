// Which claims answer which others; `staging` is the dataset of an unfinished load that one of the two belongs to.
MATCH (c:Claim)-[:DISPUTES]->(answered:Claim)
RETURN c.version AS version, answered.version AS answered,
  CASE WHEN c.sensitivity STARTS WITH 'loading ' THEN c.dataset
       WHEN answered.sensitivity STARTS WITH 'loading ' THEN answered.dataset END AS staging
