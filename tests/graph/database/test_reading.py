"""Reading, on both engines: plain values, limits, and nothing that stays."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from graph.database import open_database
from graph.errors import BadParameter, DatabaseError, DatabaseUnavailable, DeadlinePassed, WriteRefused
from tests.graph.database.conftest import COUNT, ENDLESS, announced, count, put

if TYPE_CHECKING:
    from graph.database import Database, Row
    from graph.settings import Settings


def test_what_is_written_can_be_read(graph: Database) -> None:
    """A row comes back by its columns, and no row is an empty list."""
    put(graph, "a", "b")
    query = "MATCH (n:Entity) WHERE n.id >= $from RETURN n.id AS id ORDER BY id"
    assert graph.read(query, {"from": "a"}) == [{"id": "a"}, {"id": "b"}]
    assert graph.read(query, {"from": "c"}) == []


def test_values_are_plain(graph: Database) -> None:
    """Days, moments, nodes, relationships and paths come out as Python's own, at any depth."""
    day, moment = date(2015, 11, 26), datetime(2015, 11, 26, 12, 30)  # noqa: DTZ001 - the engine keeps no zone
    graph.write(
        lambda writer: writer.run(
            "CREATE (a:Entity {id: 'a', day: $day, days: [$day]})-[:PART_OF {on: $day}]->(b:Entity {id: 'b'})",
            {"day": day},
        )
    )
    row = graph.read(
        "MATCH p = (a:Entity)-[r:PART_OF]->(b:Entity) "
        "RETURN a AS node, r AS edge, p AS path, {days: [a.day, $moment]} AS map, duration('P1M') AS span, 1.5 AS half",
        {"moment": moment},
    )[0]
    node = {"id": "a", "day": day, "days": [day]}
    assert row["node"] == node
    assert row["edge"] == {"on": day}
    assert row["path"] == {"nodes": [node, {"id": "b"}], "relationships": [{"on": day}]}
    assert row["map"] == {"days": [day, moment]}
    assert row["span"] == "P1M"
    assert row["half"] == 1.5


WRITES = (
    "CREATE (n:Entity {id: 'b'}) RETURN 'x' AS name",
    "MERGE (n:Entity {id: 'c'}) RETURN 'x' AS name",
    "MATCH (n:Entity) DETACH DELETE n RETURN 'x' AS name",
    "CREATE (n:Never {id: 'b'}) RETURN 'x' AS name",
    "MATCH (n:Entity) CREATE (n)-[:NEVER]->(n) RETURN 'x' AS name",
)
SCHEMA = (
    "CREATE INDEX never FOR (n:Never) ON (n.never)",
    "CREATE INDEX never FOR (n:Entity) ON (n.never)",
    "CREATE CONSTRAINT never FOR (n:Never) REQUIRE n.never IS UNIQUE",
    "DROP INDEX claim_id",
    "DROP CONSTRAINT entity_id",
    "CREATE USER somebody SET PASSWORD 'long enough'",
)
WORDS = "CALL db.labels() YIELD label WITH label ORDER BY label RETURN collect(label) AS words"


@pytest.mark.parametrize("statement", [*WRITES, *SCHEMA])
def test_a_read_changes_neither_what_is_stored_nor_the_schema(graph: Database, statement: str) -> None:
    """It is refused on both engines: by Neo4j because it reads, by the embedded engine because its user only reads.

    A rollback would not do: the embedded engine does not undo what a statement did to the schema.
    """
    put(graph, "a")
    before = schema(graph)
    for reading in (graph.read, lambda each: in_a_block(graph, each)):
        with pytest.raises(WriteRefused):
            reading(statement)
        assert graph.read("MATCH (n:Entity) RETURN n AS n") == [{"n": {"id": "a"}}]
        assert schema(graph) == before


def schema(graph: Database) -> tuple[list[Row], list[str]]:
    """The labels in use and the names of the indexes."""
    return graph.read(WORDS), sorted(str(row["name"]) for row in graph.read("SHOW INDEXES"))


@pytest.mark.parametrize(
    "statement",
    ["MATCH (n:Entity) SET n.name = 'x' RETURN n.name AS name", "MATCH (n:Entity) REMOVE n.id RETURN 'x' AS name"],
)
def test_a_change_of_what_is_there_is_undone(graph: Database, statement: str) -> None:
    """Neo4j refuses it; the embedded engine would at the end, and until then it is rolled back."""
    put(graph, "a")
    for reading in (graph.read, lambda each: in_a_block(graph, each)):
        if graph.engine == "neo4j":
            with pytest.raises(WriteRefused):
                reading(statement)
        else:
            assert reading(statement) == [{"name": "x"}]
        assert graph.read("MATCH (n:Entity) RETURN n AS n") == [{"n": {"id": "a"}}]


def in_a_block(graph: Database, statement: str) -> list[Row]:
    """The rows of a statement, one of several in one transaction."""
    with graph.reading() as reader:
        assert reader.rows(COUNT) == [{"count": 1}]
        return reader.rows(statement)


def test_a_question_that_does_not_end_is_ended(graph: Database) -> None:
    """In time, and others are answered at once afterwards."""
    put(graph, "a")
    start = time.monotonic()
    with pytest.raises(DeadlinePassed, match="cut off after 1 seconds"):
        graph.read(ENDLESS, seconds=1)
    assert time.monotonic() - start < 10
    assert count(graph) == 1


def test_others_are_answered_while_a_question_does_not_end(graph: Database) -> None:
    """A reader beside it gets its answer, at the latest when the other is cut off."""
    put(graph, "a")
    told: list[str] = []

    def endless() -> None:
        with pytest.raises(DeadlinePassed):
            graph.read(ENDLESS, seconds=2)
        told.append("cut off")

    beside = threading.Thread(target=endless)
    beside.start()
    asked = 0
    while beside.is_alive():
        with suppress(DatabaseUnavailable):  # the embedded engine starts anew, with whatever it was doing
            assert count(graph) == 1
            asked += 1
    beside.join()
    assert told == ["cut off"]
    assert asked > 10
    assert count(graph) == 1


def test_a_limit_stops_the_rows(graph: Database) -> None:
    """No more rows come than were asked for, and the rest is not waited for."""
    rows = graph.read("UNWIND range(1, 1000000) AS x RETURN x AS x", limit=3)
    assert rows == [{"x": 1}, {"x": 2}, {"x": 3}]
    assert graph.read("UNWIND [1, 2] AS x RETURN x AS x", limit=5) == [{"x": 1}, {"x": 2}]
    assert graph.read("RETURN 1 AS x", limit=0) == []


def test_many_rows_come_in_several_goes(graph: Database) -> None:
    """More rows than the server sends in one go are all there."""
    rows = graph.read("UNWIND range(1, 2500) AS x RETURN x AS x")
    assert [row["x"] for row in rows] == list(range(1, 2501))


def test_full_text_finds_every_label_and_what_comes_later(graph: Database) -> None:
    """One index on the common label covers nodes with a second one, whenever they were stored."""
    search = (
        "CALL db.index.fulltext.queryNodes($text_index, $text) YIELD node, score "
        "RETURN node.id AS id, score > 0 AS scored ORDER BY id"
    )
    for label, each in (("Person", "a"), ("Agency", "b")):
        create = f"CREATE (:Entity:{label} {{id: $id, search_text: 'ramazanov baku'}})"
        graph.write(lambda writer, create=create, each=each: writer.run(create, {"id": each}))  # type: ignore[misc]
        assert {"id": each, "scored": True} in graph.read(search, {"text_index": graph.text_index, "text": "ramazanov"})
    assert len(graph.read(search, {"text_index": graph.text_index, "text": "baku"})) == 2
    assert graph.read(search, {"text_index": graph.text_index, "text": "ganja"}) == []


def test_opening_again_changes_no_schema(database: Database, settings: Settings) -> None:
    """Constraints and indexes are made once, however often the graph is opened."""
    indexes = "SHOW INDEXES"
    before = database.read(indexes)
    with open_database(settings) as second:
        assert second.read(indexes) == before
    names = {str(row["name"]) for row in before}
    assert {"Entity[id]", "Source[id]", "Claim[version]", "Dataset[id]", database.text_index} <= names


def test_a_statement_that_is_none_is_refused(graph: Database) -> None:
    """The engine's refusal comes as our error, in one line with its code."""
    with pytest.raises(
        DatabaseError, match=r"refused the statement: Neo\.ClientError\.Statement\.SyntaxError"
    ) as caught:
        graph.read("RETUR 1")
    assert "\n" not in str(caught.value)
    with pytest.raises(DatabaseError, match="ParameterMissing"):
        graph.read("RETURN $nothing AS nothing")
    with pytest.raises(DatabaseError), graph.reading() as reader:
        reader.rows("RETUR 1")
    assert count(graph) == 0


@pytest.mark.parametrize("value", [object(), 2**64, "\ud800", {1: "x"}])
def test_a_parameter_that_nobody_could_store(graph: Database, value: object) -> None:
    """A value of a wrong kind is bad input, and the connection is as good as before."""
    with pytest.raises(BadParameter, match="cannot be sent to the database"):
        graph.read("RETURN $thing AS thing", {"thing": value})
    with pytest.raises(BadParameter):
        graph.write(lambda writer: writer.run("RETURN $thing AS thing", {"thing": value}))
    assert count(graph) == 0


def test_a_closed_database_stays_closed(settings: Settings, opened: Database) -> None:
    """After closing there are no more answers, and closing again does nothing."""
    database = open_database(settings)
    database.close()
    database.close()
    with pytest.raises(DatabaseUnavailable, match="closed"):
        database.read(COUNT)
    assert opened.read("RETURN 1 AS one") == [{"one": 1}]


def test_no_error_and_no_object_shows_the_password(database: Database, settings: Settings) -> None:
    """Neither the object nor any of its errors holds the engine's password."""
    _, password = announced(settings)
    with pytest.raises(DatabaseError) as caught:
        database.read("RETUR 1")
    assert password not in repr(database) + repr(vars(database)) + repr(caught.value) + str(caught.value.__context__)
