// The full text of every spelling of every name, on Neo4j. The embedded engine's is full_text.arcadedb.sql.
CREATE FULLTEXT INDEX entity_search_text IF NOT EXISTS FOR (n:Entity) ON EACH [n.search_text];
