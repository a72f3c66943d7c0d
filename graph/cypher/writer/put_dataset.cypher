// Say that a dataset is loaded, in which version and when.
MERGE (d:Dataset {id: $id})
SET d = $properties
