// Forget which claims answer which others, before they are tied again among the versions on record now.
MATCH (:Claim)-[r:DISPUTES]->(:Claim)
DELETE r
