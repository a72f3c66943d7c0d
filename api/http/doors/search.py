"""Finding entities by any spelling of a name."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import Response

from api.answers.envelope import PREFIX
from api.answers.search import read_search, search_body
from api.http.asking import Asked, offer
from api.http.models.search import Search
from queries.search import USUAL_ITEMS


def door() -> APIRouter:
    """Give the routes of this door."""
    router = APIRouter(prefix=PREFIX, tags=["entities"])
    offer(router, "/search", search_for, model=Search)
    return router


def search_for(
    asking: Asked,
    text: Annotated[str, Query(description="A name or a part of it, in any spelling and script; or an id.")],
    types: Annotated[str | None, Query(description="Only these types, separated by commas: `Person,Agency`.")] = None,
    limit: Annotated[str, Query(description="How many items on a page, from 1 to 100.")] = str(USUAL_ITEMS),
    cursor: Annotated[str | None, Query(description="Where the page begins; part of `next`.")] = None,
) -> Response:
    """Find people, bodies, cases, acts and places.

    Azerbaijani letters are folded, other scripts are read, and misspellings are forgiven. Nobody who is protected is
    found by a name.
    """
    asked = read_search(text, types=types, limit=limit, cursor=cursor)
    return asking.send(search_body(asked, asked.ask(asking.database, asking.audience)))
