"""The HTTP application: who stands before the doors, which doors there are, and when the graph is opened and closed."""

from __future__ import annotations

import pkgutil
from contextlib import asynccontextmanager
from importlib import import_module
from typing import TYPE_CHECKING

from fastapi import FastAPI
from fastapi.telemetry import TelemetryConfig

from api.answers.envelope import PREFIX
from api.http import doors
from api.http.guard import Guard
from api.http.head import HeadAsGet
from api.http.metrics import Metering, Metrics
from api.http.openapi import documented
from api.http.refusals import add_refusals
from api.http.room import Rooms
from api.version import program_version
from graph.database import open_database

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Collection, Iterator
    from contextlib import AbstractAsyncContextManager

    from fastapi import APIRouter

    from api.http.circles import Smaller
    from graph.database import Database
    from graph.settings import Settings

#: The groups of doors, in the order of the documentation.
TAGS = {
    "chains": "Who was answerable for an act, up the whole chain.",
    "entities": "Finding people, bodies, cases and acts, and everything that is said of one.",
    "exports": "Parts of the graph that carry their evidence with them.",
    "referrals": "Dossiers for a sanctions desk: programmes, checklists, drafts, and what to find next.",
    "questions": "Questions that are files; a new file is a new address here.",
    "service": "What the service says of itself.",
}
LOOPBACK = ("127.0.0.1", "localhost", "::1")
#: The framework can send requests, with their values, to whatever the environment names; ours go nowhere.
UNTOLD: TelemetryConfig = {
    "tracing": False,
    "metrics": False,
    "logs": False,
    "operation_spans": False,
    "auto_configure": False,
}


def create_app(
    settings: Settings,
    *,
    database: Database | None = None,
    hosts: Collection[str] | None = LOOPBACK,
    smaller: Smaller | None = None,
) -> FastAPI:
    """Make the application.

    Args:
        settings: where the graph is kept.
        database: a graph that is open already; whoever opened it closes it. By default the application opens the one
            that the settings name when it starts, and closes it when it ends.
        hosts: names under which it may be asked (see `guard`); None for any.
        smaller: the circle that it answers beyond the public, with its key; None for none.

    Raises:
        SchemaError: a question's file is wrong.
    """
    app = FastAPI(
        title="Answerable",
        summary="Who was answerable for this act on that day, up the whole chain, and how do we know?",
        version=program_version(),
        lifespan=None if database else _opening(settings),
        openapi_tags=[{"name": name, "description": text} for name, text in TAGS.items()],
        docs_url=None,
        redoc_url=None,
        openapi_url=f"{PREFIX}/openapi.json",
        redirect_slashes=False,
        generate_unique_id_function=lambda route: route.name,
        telemetry=UNTOLD,
    )
    app.state.database = database
    app.state.smaller = smaller
    app.state.metrics = Metrics()
    app.state.rooms = Rooms()
    app.add_middleware(Guard, hosts=hosts)
    app.add_middleware(HeadAsGet)
    app.add_middleware(Metering, metrics=app.state.metrics)
    add_refusals(app)
    for router in every_door():
        app.include_router(router)
    documented(app)
    return app


def _opening(settings: Settings) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        with open_database(settings, may_come_later=True) as database:
            app.state.database = database
            yield

    return lifespan


def every_door() -> Iterator[APIRouter]:
    """Give the routes of each module of `doors`, found by the folder."""
    for found in pkgutil.iter_modules(doors.__path__):
        yield import_module(f"{doors.__name__}.{found.name}").door()
