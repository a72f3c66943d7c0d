"""Long answers have their turn, are refused politely where too many are asked for, and end with whoever waited."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import httpx
import orjson
import pytest

from api.http.app import create_app
from api.http.doors.exports import MOST_SENT
from api.http.room import MOST_WAITING, Crowded, Room, Rooms
from graph.settings import Settings
from tests.api.doors import HERE

if TYPE_CHECKING:
    from pathlib import Path

    from fastapi import FastAPI
    from starlette.types import Message, Scope

    from graph.database import Database

CHAIN, ALL = "/api/v1/exports/csv?chain=arrest-of-elsad", f"/api/v1/exports/csv?all=yes&limit={MOST_SENT}"
IMPATIENT = 0.01


@pytest.fixture
def app(country: Database, tmp_path: Path) -> FastAPI:
    """An application with room for one answer of each size, in which nobody waits for long."""
    app = create_app(Settings(data_dir=tmp_path), database=country)
    app.state.rooms = Rooms(usual=Room(1, IMPATIENT), large=Room(1, IMPATIENT))
    return app


async def _asked(app: FastAPI, path: str) -> httpx.Response:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=HERE) as client:
        return await client.get(path)


def _asked_beside(app: FastAPI, room: Room, path: str) -> tuple[httpx.Response, httpx.Response]:
    """What is answered while a room is full, and when there is room again."""

    async def ask() -> tuple[httpx.Response, httpx.Response]:
        async with room.place():
            full = await _asked(app, path)
        return full, await _asked(app, path)

    return asyncio.run(ask())


def test_one_too_many_is_told_to_come_again(app: FastAPI) -> None:
    """A problem document with `Retry-After`; as soon as there is room, the same request is answered."""
    full, free = _asked_beside(app, app.state.rooms.usual, CHAIN)
    assert (full.status_code, full.headers["retry-after"]) == (503, "2")
    assert orjson.loads(full.content)["type"] == "/problems/crowded"
    assert free.status_code == 200


@pytest.mark.parametrize(("filled", "asked"), [("large", CHAIN), ("usual", ALL), ("large", "/api/v1/status")])
def test_answers_of_one_size_are_not_in_the_way_of_others(app: FastAPI, filled: str, asked: str) -> None:
    """Two files as large as they can be here must not keep a chain waiting, nor any other door."""
    beside, _ = _asked_beside(app, getattr(app.state.rooms, filled), asked)
    assert beside.status_code == 200


def test_who_comes_first_is_served_first() -> None:
    """And one more than may wait is refused at once."""

    async def come() -> tuple[list[int], list[object]]:
        room, served = Room(1, seconds=60), list[int]()

        async def served_as(number: int) -> None:
            async with room.place():
                served.append(number)

        async with room.place():
            coming = [asyncio.create_task(served_as(number)) for number in range(MOST_WAITING + 1)]
            await asyncio.sleep(0)
        return served, await asyncio.gather(*coming, return_exceptions=True)

    served, ended = asyncio.run(come())
    assert served == list(range(MOST_WAITING))
    assert [type(one) for one in ended] == [type(None)] * MOST_WAITING + [Crowded]


@pytest.mark.parametrize("path", [ALL, "/api/v1/subgraph?all=yes"])
def test_nothing_is_made_for_a_client_that_has_gone(app: FastAPI, path: str) -> None:
    """The work ends before anything is written, and its place is free again."""
    came: list[Message] = [{"type": "http.request", "body": b"", "more_body": False}]
    sent: list[Message] = []

    async def receive() -> Message:
        return came.pop(0) if came else {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    async def go_away() -> httpx.Response:
        await app(_scope(path), receive, send)
        return await _asked(app, path)

    after = asyncio.run(go_away())
    assert [message.get("status") for message in sent if message["type"] == "http.response.start"] == [499]
    assert after.status_code == 200


def _scope(path: str) -> Scope:
    path, _, query = path.partition("?")
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [(b"host", b"127.0.0.1")],
        "server": ("127.0.0.1", 8000),
        "client": ("127.0.0.1", 1),
    }
