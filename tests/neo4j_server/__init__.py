"""A real Neo4j server for the tests and for trying things out: fetched by Maven, on loopback, without Docker.

`make neo4j` starts it and `make neo4j-stop` ends it; everything of it lies in `build/neo4j/`.

    place     where its files lie, and which version it is
    fetching  its programs, by Maven
    secrets   its password and its certificate
    process   starts it, waits until it answers, ends it
"""
