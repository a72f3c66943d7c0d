// An index that is still being filled refuses to be searched, so opening waits for all of them (at most so many seconds).
CALL db.awaitIndexes(60);
