"""Trouble on our side: the caller learns that there is some and whether to try again, the log learns the rest."""

from __future__ import annotations

import asyncio
import logging
from importlib.metadata import PackageNotFoundError
from typing import TYPE_CHECKING

import httpx
import orjson
import pytest

from api.http.app import create_app
from api.http.problems import refusal
from api.version import program_version
from graph import errors
from graph.database import open_database
from graph.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from fastapi import FastAPI

    from tests.api.doors import Asking

SECRET = "bolt://inside:7687"


@pytest.mark.parametrize(
    ("error", "status", "kind", "retry"),
    [
        (errors.DatabaseUnavailable(f"{SECRET} is away"), 503, "unavailable", "2"),
        (errors.EngineStartFailed(f"{SECRET} did not start"), 503, "unavailable", "2"),
        (errors.DeadlinePassed(f"{SECRET} took too long"), 504, "too-slow", None),
        (errors.WriteRefused(f"{SECRET} refused"), 500, "failed", None),
        (errors.SettingsError(f"{SECRET} refuses the password"), 503, "unavailable", "2"),
        (ZeroDivisionError(SECRET), 500, "failed", None),
    ],
)
def test_trouble_has_a_reference_and_no_inside(
    error: Exception, status: int, kind: str, retry: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither addresses nor traces reach the caller; both are in the log under the reference."""
    with caplog.at_level(logging.ERROR, logger="answerable.http"):
        response = refusal(error, "/api/v1/status")
    body = orjson.loads(response.body)
    assert (response.status_code, body["type"]) == (status, f"/problems/{kind}")
    assert response.headers.get("retry-after") == retry
    assert SECRET.encode() not in bytes(response.body)
    assert body["reference"] in caplog.text
    assert SECRET in caplog.text


def test_a_fault_in_a_door_is_a_problem_document(
    app: FastAPI, ask: Asking, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Not the framework's bare line; the trace is in the log."""
    monkeypatch.setattr("api.http.doors.service.status_body", lambda *_: 1 / 0)
    assert app.title == "Answerable"
    response = ask("/api/v1/status")
    assert (response.status_code, response.json()["type"]) == (500, "/problems/failed")
    assert response.headers["content-type"] == "application/problem+json"
    assert "ZeroDivisionError" not in response.text
    assert "ZeroDivisionError" in caplog.text


def test_a_graph_that_is_away_is_told(tmp_path: Path) -> None:
    """The service runs and says that it cannot answer."""
    settings = Settings(data_dir=tmp_path)
    database = open_database(settings)
    app = create_app(settings, database=database)
    database.close()
    assert get(app, "/healthz").status_code == 200
    response = get(app, "/readyz")
    assert (response.status_code, response.headers["retry-after"]) == (503, "2")


def test_an_application_opens_and_closes_its_graph(tmp_path: Path) -> None:
    """When it is served by another server than ours."""
    app = create_app(Settings(data_dir=tmp_path))

    async def live() -> tuple[int, int]:
        async with app.router.lifespan_context(app):
            inside = (await asked(app, "/readyz")).status_code
        return inside, (await asked(app, "/readyz")).status_code

    assert asyncio.run(live()) == (200, 503)


def test_what_is_no_request_passes_the_guard(tmp_path: Path) -> None:
    """The server's own messages reach the framework."""
    app = create_app(Settings(data_dir=tmp_path))
    sent: list[str] = []
    messages = iter([{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}])

    async def receive() -> dict[str, str]:
        return next(messages)

    async def send(message: object) -> None:
        assert isinstance(message, dict)
        sent.append(message["type"])

    asyncio.run(app({"type": "lifespan", "asgi": {"version": "3.0"}, "state": {}}, receive, send))
    assert sent == ["lifespan.startup.complete", "lifespan.shutdown.complete"]


def test_a_folder_that_was_never_installed_has_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """It says so, and runs."""

    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("api.version.version", missing)
    program_version.cache_clear()
    assert program_version() == "unknown"
    program_version.cache_clear()


def get(app: FastAPI, path: str) -> httpx.Response:
    """Ask an application once."""
    return asyncio.run(asked(app, path))


async def asked(app: FastAPI, path: str) -> httpx.Response:
    """Ask an application, in a loop that runs."""
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
        return await client.get(path)
