// What is unique, and what is looked up by value. Runs unchanged on both engines, and as often as one likes.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_version IF NOT EXISTS FOR (n:Claim) REQUIRE n.version IS UNIQUE;
CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT load_id IF NOT EXISTS FOR (n:Load) REQUIRE n.id IS UNIQUE;
CREATE INDEX claim_id IF NOT EXISTS FOR (n:Claim) ON (n.id);
CREATE INDEX claim_fact IF NOT EXISTS FOR (n:Claim) ON (n.fact);
CREATE INDEX claim_dataset IF NOT EXISTS FOR (n:Claim) ON (n.dataset);
CREATE INDEX entity_type IF NOT EXISTS FOR (n:Entity) ON (n.type);
CREATE INDEX event_day_from IF NOT EXISTS FOR (n:Event) ON (n.day_from);
