// What is looked up by its id while a script builds a graph; each statement on a line of its own.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT exported_claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
