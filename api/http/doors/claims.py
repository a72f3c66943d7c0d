"""Claims that somebody took away: what became of them since."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import Response

from api.answers.envelope import PREFIX
from api.answers.since import read_moment, read_versions, since_items
from api.http.asking import Asked, offer
from api.http.models.since import ClaimsSince
from queries.subgraph.since import claims_since


def door() -> APIRouter:
    """Give the routes of this door."""
    router = APIRouter(prefix=PREFIX, tags=["exports"])
    offer(router, "/claims/since", since, model=ClaimsSince)
    return router


def since(
    asking: Asked,
    versions: Annotated[
        str, Query(description="Versions of claims as exports have them, up to 100, separated by commas.")
    ],
    taken_at: Annotated[
        str | None, Query(description="`latest_record` of what was taken away: an answer from before is no news.")
    ] = None,
) -> Response:
    """What became of claims since somebody took them away: changed, disputed, withdrawn, or gone off the record.

    Whoever may not see a claim is told no more than that it is not known. Nothing is kept of what was asked.
    """
    asked = read_versions(versions, "versions")
    found = claims_since(asking.database, asked, asking.audience, taken_at=read_moment(taken_at, "taken_at"))
    return asking.send({"checked": len(asked), "items": since_items(found)})
