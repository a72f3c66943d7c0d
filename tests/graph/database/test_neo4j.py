"""What only a real Neo4j server can show: its refusals, its secrets, its encryption."""

from __future__ import annotations

import logging
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from graph.database import open_database
from graph.errors import DatabaseUnavailable, DeadlinePassed, SettingsError
from tests.graph.database.conftest import COUNT, ENDLESS, put

if TYPE_CHECKING:
    from graph.database import Database
    from graph.settings import Settings
    from tests.graphs import ServerGraphs
    from tests.neo4j_server.found import Found
    from tests.neo4j_server.place import Place


@pytest.fixture
def there(neo4j_graphs: ServerGraphs) -> Database:
    """An empty graph on Neo4j."""
    return neo4j_graphs.empty()


def changed(settings: Settings, **changes: object) -> Settings:
    """The settings with some of them changed."""
    return settings.model_copy(update=changes)


def test_a_block_of_reads_has_one_deadline(there: Database) -> None:
    """However many statements it holds."""

    def several() -> None:
        with there.reading(seconds=0.5) as reader:
            for statement in (COUNT, ENDLESS):
                reader.rows(statement)

    with pytest.raises(DeadlinePassed, match=r"after 0\.5 seconds"):
        several()


def test_a_wrong_password_is_refused_and_shown_nowhere(neo4j_server: Found, caplog: pytest.LogCaptureFixture) -> None:
    """Neither the wrong one nor the right one stands in an error, an object or a log."""
    right = neo4j_server.settings.password().get_secret_value()
    wrong = changed(neo4j_server.settings, database_user="nobody-here")
    with caplog.at_level(logging.DEBUG), pytest.raises(SettingsError, match="ANSWERABLE_DATABASE_PASSWORD") as refused:
        open_database(wrong)
    with caplog.at_level(logging.DEBUG), open_database(neo4j_server.settings) as database:
        shown = repr(database) + repr(vars(database)) + repr(neo4j_server)
        database.read(COUNT)
    assert caplog.text
    assert right
    assert right not in shown + caplog.text + repr(refused.value) + str(refused.value.__context__)


def test_more_questions_than_connections(neo4j_server: Found, monkeypatch: pytest.MonkeyPatch) -> None:
    """One too many is told to try again, and is answered once another has ended."""
    monkeypatch.setattr("graph.database.drivers.CONNECTIONS", 3)
    monkeypatch.setattr("graph.database.drivers.WAIT_SECONDS", 1.0)
    with open_database(neo4j_server.settings) as database:
        with ExitStack() as others:
            for _ in range(3):
                others.enter_context(database.reading()).rows(COUNT)
            with pytest.raises(DatabaseUnavailable, match="busy with other questions"):
                database.read(COUNT)
        assert database.read(COUNT)


def test_a_certificate_that_the_server_signed_itself(there: Database, own_server: Place, neo4j_server: Found) -> None:
    """`bolt+ssc://` encrypts and takes it; `bolt+s://` asks who vouches for it, and nobody does."""
    assert (own_server.home / "certificates" / "bolt" / "public.crt").exists(), "openssl is needed for this"
    put(there, "a")
    address = str(neo4j_server.settings.database_uri).removeprefix("bolt://")
    encrypted = changed(neo4j_server.settings, database_uri=f"bolt+ssc://{address}")
    with open_database(encrypted) as database:
        assert database.read(COUNT) == [{"count": 1}]
        assert encrypted.database_uri
    with pytest.raises(DatabaseUnavailable, match=r"bolt\+s://"):
        open_database(changed(neo4j_server.settings, database_uri=f"bolt+s://{address}"))


def test_routing_finds_the_one_server(there: Database, neo4j_server: Found) -> None:
    """`neo4j://`, as a cluster is addressed, works with a single server too."""
    put(there, "a")
    address = str(neo4j_server.settings.database_uri).removeprefix("bolt://")
    with open_database(changed(neo4j_server.settings, database_uri=f"neo4j://{address}")) as database:
        assert database.read(COUNT) == [{"count": 1}]
        put(database, "b")
    assert there.read(COUNT) == [{"count": 2}]


def test_a_closed_database_stays_closed(neo4j_server: Found) -> None:
    """After closing there are no more answers, and closing again does nothing."""
    database = open_database(neo4j_server.settings)
    database.close()
    database.close()
    with pytest.raises(DatabaseUnavailable, match="closed"):
        database.read(COUNT)
