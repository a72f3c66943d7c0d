"""The database object on the real embedded engine: reads undo, writes hold whole, errors are ours."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import neo4j
import pytest
from neo4j.exceptions import ClientError, IncompleteCommit, ServiceUnavailable, TransientError

from graph.database import Database, open_database
from graph.database.faults import translate
from graph.database.links import ServerLink
from graph.database.schema import make_schema
from graph.embedded.folder import USER, Folder
from graph.errors import BadParameter, DatabaseError, DatabaseUnavailable, DeadlinePassed, SettingsError, WriteRefused
from graph.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.database import Writer
    from graph.embedded.folder import Run

PUT = "UNWIND $rows AS row MERGE (n:Entity:Person {id: row.id}) SET n += row"
COUNT = "MATCH (n:Entity) RETURN count(n) AS count"
#: About a hundred million rows: nobody waits for it.
ENDLESS = "UNWIND range(1, 100000) AS x UNWIND range(1, 1000) AS y WITH x, y WHERE x % 7 = 3 RETURN count(x) AS count"

#: Forks with an open database, asks in both processes, and prints what each was told.
FORKING = f"""
import os, sys
from pathlib import Path
from graph.database import open_database
from graph.settings import Settings

def ask():
    return database.read({COUNT!r})[0]["count"]

database = open_database(Settings(data_dir=Path(sys.argv[1])))
ask()
child = os.fork()
told = ask()
if not child:
    database.close()
    os._exit(10 + told)
_, status = os.waitpid(child, 0)
print(os.waitstatus_to_exitcode(status), told, ask())
database.close()
"""


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of an embedded graph for this module."""
    return Settings(data_dir=tmp_path_factory.mktemp("graph"), database_uri=None)


@pytest.fixture(scope="module")
def opened(settings: Settings) -> Iterator[Database]:
    """One database for this module."""
    with open_database(settings) as database:
        yield database


@pytest.fixture
def database(opened: Database) -> Database:
    """The module's database, empty."""
    opened.write(lambda writer: writer.run("MATCH (n) DETACH DELETE n"))
    return opened


def announced(settings: Settings) -> tuple[Run, str]:
    """What the running engine announced, and its password."""
    found = Folder(settings.data_dir / "engine").read_run()
    assert found is not None
    return found


def put(database: Database, *ids: str) -> None:
    """Store persons with these ids."""
    database.write(lambda writer: writer.run(PUT, {"rows": [{"id": each} for each in ids]}))


def count(database: Database) -> object:
    """How many entities are stored."""
    return database.read(COUNT)[0]["count"]


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


def test_a_write_that_fails_leaves_nothing(database: Database) -> None:
    """A piece of work holds whole or not at all, and its own error comes through."""

    def half(writer: Writer) -> None:
        writer.run(PUT, {"rows": [{"id": "a"}]})
        raise ValueError("half-way")

    with pytest.raises(ValueError, match="half-way"):
        database.write(half)
    assert count(database) == 0


def test_a_write_returns_what_the_work_returns(database: Database) -> None:
    """The result of the work is handed on."""
    assert database.write(lambda writer: writer.run("RETURN 1 AS one")) == [{"one": 1}]


def test_an_id_is_given_once(database: Database) -> None:
    """The schema refuses a second entity of one id, also under another label."""
    put(database, "a")
    with pytest.raises(DatabaseError, match="ConstraintValidationFailed"):
        database.write(lambda writer: writer.run("CREATE (:Entity:Agency {id: 'a'})"))


def test_writers_in_each_other_s_way_all_succeed(database: Database) -> None:
    """Work that meets other writers is repeated until it holds."""
    put(database, "a")
    add = "MATCH (n:Entity {id: 'a'}) SET n.count = coalesce(n.count, 0) + 1"

    def many() -> None:
        for _ in range(25):
            database.write(lambda writer: writer.run(add))

    threads = [threading.Thread(target=many) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert database.read("MATCH (n:Entity {id: 'a'}) RETURN n.count AS count") == [{"count": 100}]


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


def test_a_question_past_its_deadline_is_cut_off(database: Database, settings: Settings) -> None:
    """A question that does not end is ended, its engine starts anew, and what was stored is there."""
    put(database, "a")
    before, _ = announced(settings)
    start = time.monotonic()
    with pytest.raises(DeadlinePassed, match=r"cut off after 0\.3 seconds"):
        database.read(ENDLESS, seconds=0.3)
    assert time.monotonic() - start < 2
    assert count(database) == 1
    assert announced(settings)[0].pid != before.pid


def test_a_deadline_does_not_outlive_its_question(database: Database, settings: Settings) -> None:
    """A question that was answered in time costs nobody an engine."""
    before, _ = announced(settings)
    for seconds in (5.0, 0.2, 1.0):
        database.read(COUNT, seconds=seconds)
    time.sleep(0.3)
    assert count(database) == 0
    assert announced(settings)[0] == before


def test_an_engine_killed_between_calls_is_not_noticed(database: Database, settings: Settings) -> None:
    """The next call finds a new engine with everything that was committed."""
    put(database, "a")
    os.kill(announced(settings)[0].pid, signal.SIGKILL)
    time.sleep(0.1)
    assert count(database) == 1


def test_an_engine_killed_during_a_call(database: Database, settings: Settings) -> None:
    """That call says that the database is unavailable; the next one works."""
    put(database, "a")
    pid = announced(settings)[0].pid
    killer = threading.Timer(0.2, os.kill, (pid, signal.SIGKILL))
    killer.start()
    with pytest.raises(DatabaseUnavailable, match="cannot be reached now"):
        database.read(ENDLESS)
    killer.join()
    assert count(database) == 1


def test_an_engine_killed_during_a_write(database: Database, settings: Settings) -> None:
    """A write that loses its engine keeps nothing and says so without trying for long."""

    def killing(writer: Writer) -> None:
        writer.run(PUT, {"rows": [{"id": "a"}]})
        os.kill(announced(settings)[0].pid, signal.SIGKILL)
        time.sleep(0.1)
        writer.run(PUT, {"rows": [{"id": "b"}]})

    start = time.monotonic()
    with pytest.raises(DatabaseUnavailable):
        database.write(killing)
    assert time.monotonic() - start < 5
    assert count(database) == 0


def test_threads_share_one_database(database: Database, settings: Settings) -> None:
    """All threads go on after the engine was killed, on one new engine."""
    put(database, "a")
    os.kill(announced(settings)[0].pid, signal.SIGKILL)
    time.sleep(0.1)
    seen: list[object] = []
    threads = [threading.Thread(target=lambda: seen.append(count(database))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [1] * 8


def test_a_closed_database_stays_closed(settings: Settings, opened: Database) -> None:
    """After closing there are no more answers, and closing again does nothing."""
    database = open_database(settings)
    database.close()
    database.close()
    with pytest.raises(DatabaseUnavailable, match="closed"):
        database.read(COUNT)
    assert opened.read("RETURN 1 AS one") == [{"one": 1}]


def test_a_fork_connects_for_itself(database: Database, settings: Settings) -> None:
    """A fork of a process with an open database reads and closes without disturbing its parent."""
    put(database, "a")
    done = subprocess.run(
        [sys.executable, "-c", FORKING, str(settings.data_dir)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "11 1 1\n", done.stderr


def test_no_error_and_no_object_shows_the_password(database: Database, settings: Settings) -> None:
    """Neither the object nor any of its errors holds the engine's password."""
    _, password = announced(settings)
    with pytest.raises(DatabaseError) as caught:
        database.read("RETUR 1")
    assert password not in repr(database) + repr(vars(database)) + repr(caught.value) + str(caught.value.__context__)


def server(settings: Settings, **changes: str) -> Settings:
    """Settings that reach the embedded engine's Bolt door as if it were a server."""
    run, password = announced(settings)
    values = {"database_user": USER, "database_password": password, "database_name": "answerable"} | changes
    return Settings.model_validate({"database_uri": f"bolt://127.0.0.1:{run.port}"} | values)


def test_a_server_is_reached_at_its_address(database: Database, settings: Settings) -> None:
    """Over an address the same reads and writes work, with the time limit left to the server."""
    put(database, "a")
    link = ServerLink(server(settings))
    with Database(link) as there:
        assert (there.engine, there.text_index) == ("neo4j", "entity_search_text")
        assert count(there) == 1
        there.write(lambda writer: writer.run(PUT, {"rows": [{"id": "b"}]}))
        assert not link.gone()
    assert count(database) == 2


def test_a_server_s_schema_is_made_by_its_own_statements(database: Database, settings: Settings) -> None:
    """Constraints go to a server; a full-text statement that it does not know is its refusal, and closes the way."""
    assert count(database) == 0
    with pytest.raises(DatabaseError, match="refused the statement"):
        open_database(server(settings))
    link = ServerLink(server(settings))
    with pytest.raises(DatabaseError):
        make_schema(link)
    link.close()


def test_a_wrong_password_is_a_wrong_setting(database: Database, settings: Settings) -> None:
    """The line names the variables to check and shows neither password."""
    assert count(database) == 0
    with pytest.raises(SettingsError, match="ANSWERABLE_DATABASE_PASSWORD") as caught:
        open_database(server(settings, database_password="hunter2"))
    assert "hunter2" not in str(caught.value)


def test_nobody_at_the_address() -> None:
    """A server that is not there is unavailable, and the line says which."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        uri = f"bolt://127.0.0.1:{unused.getsockname()[1]}"
        with pytest.raises(DatabaseUnavailable, match=f"the database at {uri} cannot be reached now"):
            open_database(Settings(database_uri=uri))


@pytest.mark.parametrize("agent", ["Neo4j/4.4.30", "Neo4j/5.25.1", "Memgraph/v2", "Neo4j/dev"])
def test_an_old_server_is_refused(database: Database, settings: Settings, agent: str) -> None:
    """A server before 5.26 lacks what we send it."""
    assert count(database) == 0
    link = ServerLink(server(settings))
    with pytest.raises(SettingsError, match=r"Neo4j 5\.26 or later"):
        link._check(agent)  # noqa: SLF001 - no such server is at hand
    link._check("Neo4j/5.26.3")  # noqa: SLF001
    link._check("Neo4j/2025.10.1")  # noqa: SLF001
    link.close()


def refusal(code: str) -> neo4j.exceptions.Neo4jError:
    """A server's refusal as the driver builds it."""
    return neo4j.exceptions.Neo4jError._hydrate_neo4j(code=code, message="no")  # noqa: SLF001


def test_the_driver_s_errors_become_ours() -> None:
    """What only a server says, or only in a bad moment, has its error too."""
    late = refusal("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration")
    assert isinstance(late, ClientError)
    assert isinstance(translate(late, "here", 2), DeadlinePassed)
    assert isinstance(translate(refusal("Neo.ClientError.Statement.AccessMode"), "here", 2), WriteRefused)
    busy = refusal("Neo.TransientError.Transaction.DeadlockDetected")
    assert isinstance(busy, TransientError)
    assert isinstance(translate(busy, "here"), DatabaseUnavailable)
    assert isinstance(translate(ServiceUnavailable("x"), "here"), DatabaseUnavailable)
    assert "broke while it was writing" in str(translate(IncompleteCommit("x"), "here"))
