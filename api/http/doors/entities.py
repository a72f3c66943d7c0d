"""One entity, with everything that is said of it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query
from fastapi.responses import Response

from api.answers.entity import entity_body, read_entity
from api.answers.envelope import PREFIX
from api.answers.neighbours import neighbours_body, read_neighbours
from api.http.asking import Asked, offer
from api.http.models.entity import Entity
from api.http.models.neighbours import Neighbours
from queries.entity import USUAL_CLAIMS
from queries.registry import USUAL_ROWS

Id = Annotated[str, Path(description="The entity's id; `search` finds ids.")]
Cursor = Annotated[str | None, Query(description="Where the page begins; part of `next`.")]


def door() -> APIRouter:
    """Give the routes of this door."""
    router = APIRouter(prefix=PREFIX, tags=["entities"])
    offer(router, "/entities/{id}", entity_by_id, model=Entity)
    offer(router, "/entities/{id}/neighbours", neighbours_of, model=Neighbours)
    return router


def entity_by_id(
    asking: Asked,
    id: Id,  # noqa: A002 - as in the address
    limit: Annotated[str, Query(description="How many claims on a page, from 1 to 500.")] = str(USUAL_CLAIMS),
    cursor: Cursor = None,
) -> Response:
    """One entity, with every claim about it.

    Each claim has who says it, who disputes it, and where it stands. Claims that deny and those that report other
    people's words are among them.
    """
    asked = read_entity(id, limit=limit, cursor=cursor)
    return asking.send(entity_body(asked, asked.ask(asking.database, asking.audience)))


def neighbours_of(
    asking: Asked,
    id: Id,  # noqa: A002 - as in the address
    edges: Annotated[
        str | None, Query(description="Only these edges, separated by commas: `holds_post,part_of`.")
    ] = None,
    direction: Annotated[
        str | None, Query(description="Only ties that lead from the entity, `out`, or to it, `in`.")
    ] = None,
    on: Annotated[str | None, Query(description="Only ties that may hold on this day, `2015-11-26`.")] = None,
    limit: Annotated[str, Query(description="How many ties on a page, from 1 to 1,000.")] = str(USUAL_ROWS),
    cursor: Cursor = None,
) -> Response:
    """What an entity is tied to, page by page.

    The counts of all ties, by edge and direction, come with each page, so that a hub is counted and not fetched.
    """
    asked = read_neighbours(id, edges=edges, direction=direction, on=on, limit=limit, cursor=cursor)
    return asking.send(neighbours_body(asked, asked.ask(asking.database, asking.audience)))
