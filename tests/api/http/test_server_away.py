"""A Neo4j server that is killed in the middle of a load, stays away and comes back, seen through the doors."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from typing import TYPE_CHECKING

import httpx
import pytest

from api.cli.main import run
from api.http.app import create_app
from graph.database import open_database
from graph.errors import DatabaseUnavailable
from graph.writer import load
from tests.neo4j_server.process import start

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fastapi import FastAPI

    from graph.database import Database, Writer
    from graph.records import Dataset
    from tests.graphs import ServerGraphs
    from tests.neo4j_server.found import Found
    from tests.neo4j_server.place import Place

COUNT = "MATCH (n) RETURN count(n) AS count"
STATUS = "/api/v1/status"


@pytest.fixture
def database(
    neo4j_graphs: ServerGraphs, neo4j_server: Found, veldania: Dataset, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Database]:
    """The invented country on Neo4j, by a driver that does not try again for long."""
    monkeypatch.setattr("graph.database.drivers.RETRY_SECONDS", 2.0)
    neo4j_graphs.holding(veldania)
    with open_database(neo4j_server.settings) as database:
        yield database


@pytest.fixture
def on_neo4j(neo4j_server: Found, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands of this process use the server."""
    monkeypatch.setenv("ANSWERABLE_DATABASE_URI", str(neo4j_server.settings.database_uri))
    monkeypatch.setenv("ANSWERABLE_DATABASE_PASSWORD", neo4j_server.settings.password().get_secret_value())


def kill(place: Place) -> None:
    """Kill the server, as a machine that loses its power does."""
    running = place.running()
    assert running is not None
    os.kill(running.pid, signal.SIGKILL)
    while place.is_ours(running.pid):
        time.sleep(0.05)


def get(app: FastAPI, path: str) -> httpx.Response:
    """Ask an application once."""

    async def asked() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
            return await client.get(path)

    return asyncio.run(asked())


@pytest.mark.usefixtures("on_neo4j")
def test_a_server_that_is_killed_and_comes_back(
    database: Database,
    neo4j_server: Found,
    own_server: Place,
    veldania: Dataset,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The load that it was killed in leaves nothing; the doors say that it is away, and then answer as before."""
    app = create_app(neo4j_server.settings, database=database)
    before = database.read(COUNT)
    assert get(app, STATUS).status_code == 200

    def killing(writer: Writer) -> None:
        writer.run("UNWIND range(1, 1000) AS x CREATE (:Source {id: toString(x)})")
        if own_server.running():
            kill(own_server)
        writer.run("CREATE (:Source {id: 'after'})")

    try:
        with pytest.raises(DatabaseUnavailable):
            database.write(killing)
        for path in (STATUS, "/readyz", "/api/v1/search?text=somebody"):
            away = get(app, path)
            assert (away.status_code, away.headers.get("retry-after")) == (503, "2"), path
        assert get(app, "/healthz").status_code == 200
        assert run(["status"]) == 3
        assert "cannot be reached now (try again)" in capsys.readouterr().err
    finally:
        start(own_server)
    assert get(app, STATUS).status_code == 200
    assert database.read(COUNT) == before
    assert not load(database, veldania).changed
