"""Long answers: so many at one time that the other doors stay open, and none for somebody who has gone away."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from threading import Event
from typing import TYPE_CHECKING

from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from graph.errors import AnswerableError
from queries.subgraph.subgraph import Abandoned

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from fastapi import Request

#: How many answers of a usual size are made at one time by one process, and how many that may be as large as a file
#: can be here: one of these keeps a core busy for a minute, and must not keep those of a second waiting.
MOST_USUAL, MOST_LARGE = 4, 2
#: How long a request waits for its turn, first come, first served; and how many may wait.
WAITING_SECONDS, MOST_WAITING = 10.0, 16
#: What the counters say of an answer that nobody waited for; there is nobody to read it (nginx counts such ones so).
_GONE_AWAY = 499


class Crowded(AnswerableError):
    """Too many long answers are being made, and none was finished in time."""


@dataclass(slots=True)
class Room:
    """Room for so many answers at one time.

    Attributes:
        most: how many are made at one time.
        seconds: how long a request waits for its turn.
        waiting: how many wait now.
    """

    most: int
    seconds: float = WAITING_SECONDS
    waiting: int = 0
    _free: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        """Begin empty."""
        self._free = asyncio.Semaphore(self.most)

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        """Wait for a place, and hold it for as long as the block lasts.

        Raises:
            Crowded: none was free in time, or too many wait already.
        """
        if self.waiting >= MOST_WAITING:
            raise Crowded(f"{self.waiting} others wait already")
        self.waiting += 1
        try:
            async with asyncio.timeout(self.seconds):
                await self._free.acquire()
        except TimeoutError:
            raise Crowded(f"none of {self.most} was finished within {self.seconds:g} s") from None
        finally:
            self.waiting -= 1
        try:
            yield
        finally:
            self._free.release()


@dataclass(frozen=True, slots=True)
class Rooms:
    """The rooms of one application."""

    usual: Room = field(default_factory=lambda: Room(MOST_USUAL))
    large: Room = field(default_factory=lambda: Room(MOST_LARGE))


async def made(room: Room, request: Request, work: Callable[[Callable[[], bool]], Response]) -> Response:
    """Make an answer in a thread, in its turn.

    Args:
        room: where.
        request: who waits for it.
        work: makes the answer; it is given a function that tells whether anybody waits for it still.

    Raises:
        Crowded: as `Room.place`.
    """
    gone = Event()
    async with room.place():
        looking = asyncio.create_task(_look(request, gone))
        try:
            return await run_in_threadpool(work, lambda: not gone.is_set())
        except Abandoned:
            return Response(status_code=_GONE_AWAY)
        finally:
            looking.cancel()


async def _look(request: Request, gone: Event) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        continue
    gone.set()
