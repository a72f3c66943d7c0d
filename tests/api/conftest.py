"""Both doors, opened on the graph of the invented country."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import httpx
import pytest

from api.cli.main import run
from api.http.app import create_app
from graph.database import open_database

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from fastapi import FastAPI

    from graph.settings import Settings
    from tests.api.doors import Answerable, Asking

HERE = "http://127.0.0.1:8000"


@pytest.fixture(scope="session")
def app(country_settings: Settings) -> Iterator[FastAPI]:
    """The application on the graph of the invented country, on the embedded engine."""
    with open_database(country_settings) as database:
        yield create_app(country_settings, database=database)


@pytest.fixture(scope="session")
def ask(app: FastAPI) -> Asking:
    """Ask the application by HTTP, without a socket."""

    async def send(method: str, path: str, headers: Mapping[str, str], content: bytes) -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=HERE) as client:
            return await client.request(method, path, headers=headers, content=content)

    def ask(
        path: str, *, method: str = "GET", headers: Mapping[str, str] | None = None, content: bytes = b""
    ) -> httpx.Response:
        return asyncio.run(send(method, path, headers or {}, content))

    return ask


@pytest.fixture
def answerable(
    app: FastAPI, country_settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Answerable:
    """Run a command in this process, on the graph of the invented country; gives exit code, output and errors."""
    assert app.title  # holds the engine open from one command to the next
    monkeypatch.setenv("ANSWERABLE_DATA_DIR", str(country_settings.data_dir))

    def answerable(*arguments: str) -> tuple[int, str, str]:
        code = run(arguments)
        return (code, *capsys.readouterr())

    return answerable
