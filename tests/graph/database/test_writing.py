"""Writing, on both engines: a piece of work holds whole or not at all."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from graph.errors import DatabaseError
from tests.graph.database.conftest import PUT, count, put

if TYPE_CHECKING:
    from graph.database import Database, Writer


def test_a_write_that_fails_leaves_nothing(graph: Database) -> None:
    """A piece of work holds whole or not at all, and its own error comes through."""

    def half(writer: Writer) -> None:
        writer.run(PUT, {"rows": [{"id": "a"}]})
        raise ValueError("half-way")

    with pytest.raises(ValueError, match="half-way"):
        graph.write(half)
    assert count(graph) == 0


def test_a_write_returns_what_the_work_returns(graph: Database) -> None:
    """The result of the work is handed on."""
    assert graph.write(lambda writer: writer.run("RETURN 1 AS one")) == [{"one": 1}]


def test_an_id_is_given_once(graph: Database) -> None:
    """The schema refuses a second entity of one id, also under another label."""
    put(graph, "a")
    with pytest.raises(DatabaseError, match="ConstraintValidationFailed"):
        graph.write(lambda writer: writer.run("CREATE (:Entity:Agency {id: 'a'})"))


def test_writers_in_each_other_s_way_all_succeed(graph: Database) -> None:
    """Work that meets other writers is repeated until it holds."""
    put(graph, "a")
    add = "MATCH (n:Entity {id: 'a'}) SET n.count = coalesce(n.count, 0) + 1"

    def many() -> None:
        for _ in range(25):
            graph.write(lambda writer: writer.run(add))

    threads = [threading.Thread(target=many) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert graph.read("MATCH (n:Entity {id: 'a'}) RETURN n.count AS count") == [{"count": 100}]
