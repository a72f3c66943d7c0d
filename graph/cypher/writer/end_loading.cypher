// Say that a dataset is no longer being loaded.
MATCH (l:Load {id: $id})
DELETE l
