-- The full text of every spelling of every name, on the embedded engine, whose Cypher has no full-text statement.
-- Its name is then Entity[search_text], and db.index.fulltext.queryNodes takes it as on Neo4j.
CREATE VERTEX TYPE Entity IF NOT EXISTS;
CREATE PROPERTY Entity.search_text IF NOT EXISTS STRING;
CREATE INDEX IF NOT EXISTS ON Entity (search_text) FULL_TEXT;
