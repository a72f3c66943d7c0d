"""What the service says of itself: whether it runs, whether it can answer, what is loaded, what it counts."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response
from prometheus_client import CONTENT_TYPE_LATEST

from api.answers.envelope import PREFIX, versions
from api.answers.status import loading_body, status_body
from api.answers.vocabulary import vocabulary_body
from api.http.asking import Asked, offer
from api.http.models.service import Health, Readiness, Status
from api.http.models.vocabulary import SchemaAnswer
from queries.datasets import loaded_datasets, unfinished_loads


def door() -> APIRouter:
    """Give the routes of this door."""
    router = APIRouter(tags=["service"])
    offer(router, "/healthz", health, model=Health)
    offer(router, "/readyz", ready, model=Readiness)
    router.add_api_route("/metrics", metrics, summary="What is counted, for Prometheus", response_class=Metrics)
    offer(router, f"{PREFIX}/status", status, model=Status)
    offer(router, f"{PREFIX}/schema", schema, model=SchemaAnswer)
    return router


class Metrics(Response):
    """Metrics in the text format of Prometheus."""

    media_type = CONTENT_TYPE_LATEST


async def health(asking: Asked) -> Response:
    """Whether the service runs.

    The graph is not asked; see `/readyz`.
    """
    return asking.send_now({"status": "ok"})


def ready(asking: Asked) -> Response:
    """Whether the service can answer.

    The graph is asked for its datasets; if it cannot be reached the answer is 503. A large dataset that is being loaded
    is named, and keeps nobody from answering: what was there before is answered until all of it is there.
    """
    loaded_datasets(asking.database)
    return asking.send_now({"status": "ok", "loading": loading_body(unfinished_loads(asking.database))})


async def metrics(request: Request) -> Response:
    """Requests by door, method and status, and how long they took.

    No id, name or parameter is kept. Several workers of one `answerable serve` count together.
    """
    return Metrics(request.app.state.metrics.text(), headers={"Cache-Control": "no-store"})


def status(asking: Asked) -> Response:
    """What is loaded and being loaded, and by which program on which engine."""
    database = asking.database
    loaded, loading = loaded_datasets(database), unfinished_loads(database)
    return asking.send(status_body(database.engine, loaded, loading, asking.audience))


def schema(asking: Asked) -> Response:
    """The vocabulary: what types, edges, properties, roles and kinds of act exist."""
    return asking.send(vocabulary_body(versions(loaded_datasets(asking.database)), asking.audience))
