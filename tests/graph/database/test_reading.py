"""Reading on the real embedded engine: plain values, limits, and nothing that stays."""

from __future__ import annotations

import time
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from graph.database import open_database
from graph.errors import BadParameter, DatabaseError, DatabaseUnavailable
from tests.graph.database.conftest import COUNT, announced, count, put

if TYPE_CHECKING:
    from graph.database import Database
    from graph.settings import Settings


def test_what_is_written_can_be_read(database: Database) -> None:
    """A row comes back by its columns, and no row is an empty list."""
    put(database, "a", "b")
    query = "MATCH (n:Entity) WHERE n.id >= $from RETURN n.id AS id ORDER BY id"
    assert database.read(query, {"from": "a"}) == [{"id": "a"}, {"id": "b"}]
    assert database.read(query, {"from": "c"}) == []


def test_values_are_plain(database: Database) -> None:
    """Days, moments, nodes, relationships and paths come out as Python's own, at any depth."""
    day, moment = date(2015, 11, 26), datetime(2015, 11, 26, 12, 30)  # noqa: DTZ001 - the engine keeps no zone
    database.write(
        lambda writer: writer.run(
            "CREATE (a:Entity {id: 'a', day: $day, days: [$day]})-[:PART_OF {on: $day}]->(b:Entity {id: 'b'})",
            {"day": day},
        )
    )
    row = database.read(
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


def test_a_write_through_a_read_is_undone(database: Database) -> None:
    """Reading never changes the graph, whatever the statement says."""
    put(database, "a")
    assert database.read("MATCH (n:Entity) SET n.name = 'x' RETURN n.name AS name") == [{"name": "x"}]
    assert database.read("CREATE (n:Entity {id: 'b'}) RETURN n.id AS id") == [{"id": "b"}]
    assert database.read("MATCH (n:Entity) RETURN n AS n") == [{"n": {"id": "a"}}]


def test_reading_is_one_transaction_and_is_undone(database: Database) -> None:
    """Several statements see each other's effects, and nothing of it stays."""
    with database.reading() as reader:
        reader.rows("CREATE (n:Entity {id: $id})", {"id": "b"})
        assert reader.rows(COUNT) == [{"count": 1}]
    assert count(database) == 0


def test_a_limit_stops_the_rows(database: Database) -> None:
    """No more rows come than were asked for, and the rest is not waited for."""
    start = time.monotonic()
    rows = database.read("UNWIND range(1, 1000000) AS x RETURN x AS x", limit=3)
    assert rows == [{"x": 1}, {"x": 2}, {"x": 3}]
    assert time.monotonic() - start < 2
    assert database.read("UNWIND [1, 2] AS x RETURN x AS x", limit=5) == [{"x": 1}, {"x": 2}]
    assert database.read("RETURN 1 AS x", limit=0) == []


def test_many_rows_come_in_several_goes(database: Database) -> None:
    """More rows than the server sends in one go are all there."""
    rows = database.read("UNWIND range(1, 2500) AS x RETURN x AS x")
    assert [row["x"] for row in rows] == list(range(1, 2501))


def test_full_text_finds_every_label_and_what_comes_later(database: Database) -> None:
    """One index on the common label covers nodes with a second one, whenever they were stored."""
    search = (
        "CALL db.index.fulltext.queryNodes($text_index, $text) YIELD node, score "
        "RETURN node.id AS id, score > 0 AS scored ORDER BY id"
    )
    for label, each in (("Person", "a"), ("Agency", "b")):
        create = f"CREATE (:Entity:{label} {{id: $id, search_text: 'ramazanov baku'}})"
        database.write(lambda writer, create=create, each=each: writer.run(create, {"id": each}))  # type: ignore[misc]
        assert {"id": each, "scored": True} in database.read(
            search, {"text_index": database.text_index, "text": "ramazanov"}
        )
    assert len(database.read(search, {"text_index": database.text_index, "text": "baku"})) == 2
    assert database.read(search, {"text_index": database.text_index, "text": "ganja"}) == []


def test_opening_again_changes_no_schema(database: Database, settings: Settings) -> None:
    """Constraints and indexes are made once, however often the graph is opened."""
    indexes = "SHOW INDEXES"
    before = database.read(indexes)
    with open_database(settings) as second:
        assert second.read(indexes) == before
    names = {str(row["name"]) for row in before}
    assert {"Entity[id]", "Source[id]", "Claim[version]", "Dataset[id]", database.text_index} <= names


def test_a_statement_that_is_none_is_refused(database: Database) -> None:
    """The engine's refusal comes as our error, in one line with its code."""
    with pytest.raises(
        DatabaseError, match=r"refused the statement: Neo\.ClientError\.Statement\.SyntaxError"
    ) as caught:
        database.read("RETUR 1")
    assert "\n" not in str(caught.value)
    with pytest.raises(DatabaseError, match="ParameterMissing"):
        database.read("RETURN $nothing AS nothing")
    with pytest.raises(DatabaseError), database.reading() as reader:
        reader.rows("RETUR 1")
    assert count(database) == 0


@pytest.mark.parametrize("value", [object(), 2**64, "\ud800", {1: "x"}])
def test_a_parameter_that_nobody_could_store(database: Database, value: object) -> None:
    """A value of a wrong kind is bad input, and the connection is as good as before."""
    with pytest.raises(BadParameter, match="cannot be sent to the database"):
        database.read("RETURN $thing AS thing", {"thing": value})
    with pytest.raises(BadParameter):
        database.write(lambda writer: writer.run("RETURN $thing AS thing", {"thing": value}))
    assert count(database) == 0


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
