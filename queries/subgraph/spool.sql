-- The table in which a subgraph is kept while it is put together and read: JSON by kind and id, in the order of places.
CREATE TABLE record (kind TEXT, id TEXT, place TEXT, body BLOB, PRIMARY KEY (kind, id));
CREATE INDEX in_order ON record (kind, place, id);
