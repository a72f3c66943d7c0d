"""A server that need not be there yet: what is told while it is away, and that many who ask do not wait in a row."""

from __future__ import annotations

import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from graph.database import Database, open_database
from graph.database.late_link import LateLink
from graph.database.links import ServerLink
from graph.errors import DatabaseUnavailable, SettingsError
from graph.settings import Settings
from tests.graph.database.conftest import COUNT, count, put
from tests.graph.database.test_server import server

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def nowhere() -> Iterator[Settings]:
    """Settings of a server that is not there."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        yield Settings(database_uri=f"bolt://127.0.0.1:{unused.getsockname()[1]}")


def test_a_server_that_is_not_there_is_opened_all_the_same(nowhere: Settings) -> None:
    """Each call says that it is away; after closing, that it is closed."""
    database = open_database(nowhere, may_come_later=True)
    assert database.engine == "neo4j"
    for _ in range(2):
        with pytest.raises(DatabaseUnavailable, match="cannot be reached now"):
            database.read(COUNT)
        with pytest.raises(DatabaseUnavailable, match="cannot be reached now"):
            put(database, "a")
    database.close()
    database.close()
    with pytest.raises(DatabaseUnavailable, match="closed"):
        database.read(COUNT)


def test_a_server_that_comes_is_used(database: Database, settings: Settings, nowhere: Settings) -> None:
    """From the next call on; it is connected to once."""
    put(database, "a")
    where = [nowhere, server(settings), server(settings)]
    link = LateLink(lambda: ServerLink(where.pop(0)))
    with Database(link) as late:
        assert [count(late), count(late)] == [1, 1]
        assert not link.gone()
        assert len(where) == 1
    with pytest.raises(DatabaseUnavailable, match="closed"):
        late.read(COUNT)


def test_a_refused_password_is_told_at_once(database: Database, settings: Settings) -> None:
    """Waiting would not mend it; where it is found out later, later calls try again with what is set then."""
    assert count(database) == 0
    wrong = server(settings, database_password="hunter2")
    with pytest.raises(SettingsError, match="ANSWERABLE_DATABASE_PASSWORD"):
        open_database(wrong, may_come_later=True)


def test_who_waited_while_another_tried_is_told_the_same(nowhere: Settings) -> None:
    """Where connecting takes long, as to a machine that is switched off, a hundred requests take as long as one."""
    tries, slow = [0], threading.Event()

    def connect() -> ServerLink:
        tries[0] += 1
        if slow.is_set():
            time.sleep(0.3)
        return ServerLink(nowhere)

    database = Database(LateLink(connect))
    slow.set()

    def told() -> str:
        with pytest.raises(DatabaseUnavailable) as away:
            database.read(COUNT)
        return str(away.value)

    with ThreadPoolExecutor(8) as pool:
        lines = {asked.result() for asked in [pool.submit(told) for _ in range(8)]}
    assert len(lines) == 1
    assert tries[0] <= 3
