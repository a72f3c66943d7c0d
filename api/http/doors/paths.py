"""How two entities are joined."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import Response

from api.answers.envelope import PREFIX
from api.answers.paths import paths_body, read_paths
from api.http.asking import Asked, offer
from api.http.models.paths import Paths
from queries.paths.find import USUAL_HOPS, USUAL_PATHS


def door() -> APIRouter:
    """Give the routes of this door."""
    router = APIRouter(prefix=PREFIX, tags=["entities"])
    offer(router, "/paths", paths_between, model=Paths)
    return router


def paths_between(
    asking: Asked,
    from_: Annotated[str, Query(alias="from", description="Id of the first end.")],
    to: Annotated[str, Query(description="Id of the second end.")],
    on: Annotated[str | None, Query(description="A day on which every tie must hold, `2015-11-26`.")] = None,
    max_hops: Annotated[str, Query(description="How many steps at most, from 1 to 8.")] = str(USUAL_HOPS),
    limit: Annotated[str, Query(description="How many paths at most, from 1 to 50.")] = str(USUAL_PATHS),
    through_hubs: Annotated[
        str, Query(description="`yes` to lead paths through places and hubs too, which join everybody.")
    ] = "no",
) -> Response:
    """How two entities are joined: the shortest paths, tie by tie.

    With a day, every tie holds on that day on some reading, and is graded. Without one, the ties need not have held
    together.
    """
    asked = read_paths(from_, to, on=on, max_hops=max_hops, limit=limit, through_hubs=through_hubs)
    return asking.send(paths_body(asked, asked.ask(asking.database, asking.audience)))
