"""A server at an address, and the errors that only a server gives; the embedded Bolt door stands for one."""

from __future__ import annotations

import socket

import neo4j
import pytest
from neo4j.exceptions import ClientError, ConfigurationError, IncompleteCommit, ServiceUnavailable, TransientError

from graph.database import Database, open_database
from graph.database.faults import translate
from graph.database.links import ServerLink
from graph.database.schema import make_schema
from graph.embedded.folder import LOADER
from graph.errors import DatabaseError, DatabaseUnavailable, DeadlinePassed, SettingsError, WriteRefused
from graph.settings import Settings
from tests.graph.database.conftest import PUT, announced, count, put


def server(settings: Settings, **changes: str) -> Settings:
    """Settings that reach the embedded engine's Bolt door as if it were a server."""
    run, password = announced(settings)
    values = {"database_user": LOADER, "database_password": password, "database_name": "answerable"} | changes
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
    forbidden = refusal("Neo.ClientError.Security.Forbidden")
    assert isinstance(translate(forbidden, "here", 2), WriteRefused)
    assert not isinstance(translate(forbidden, "here"), WriteRefused)  # a load that may not write is no question
    for code in ("AuthenticationRateLimit", "CredentialsExpired"):
        assert isinstance(translate(refusal(f"Neo.ClientError.Security.{code}"), "here"), SettingsError)
    given_up = "Neo.ClientError.Transaction.TransactionNotFound"
    assert isinstance(translate(refusal(given_up), "here"), DatabaseUnavailable)
    at_fault = "Neo.DatabaseError.General.UnknownError"
    assert isinstance(translate(refusal(at_fault), "here"), DatabaseUnavailable)
    assert not isinstance(translate(refusal(at_fault), "here", 2), DatabaseUnavailable)
    busy = refusal("Neo.TransientError.Transaction.DeadlockDetected")
    assert isinstance(busy, TransientError)
    assert isinstance(translate(busy, "here"), DatabaseUnavailable)
    full = translate(refusal("Neo.TransientError.General.MemoryPoolOutOfMemoryError"), "here")
    assert isinstance(full, DatabaseUnavailable)
    assert "too little memory" in str(full)
    assert isinstance(translate(ServiceUnavailable("x"), "here"), DatabaseUnavailable)
    assert str(translate(ConfigurationError("no such thing"), "here")) == "here: no such thing"
    assert "broke while it was writing" in str(translate(IncompleteCommit("x"), "here"))
