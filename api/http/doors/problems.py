"""What each kind of problem means: the addresses in the `type` of a problem document lead here."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from api.http.asking import Asked, offer
from api.http.models.problem import ProblemKind, ProblemKinds
from api.http.problems import BY_STATUS, KINDS, Kind


def door() -> APIRouter:
    """Give the routes of this door."""
    router = APIRouter(prefix="/problems", tags=["service"])
    offer(router, "", every_kind, model=ProblemKinds)
    offer(router, "/{name}", one_kind, model=ProblemKind)
    return router


def every_kind(asking: Asked) -> Response:
    """Every kind of problem that these doors answer with."""
    return asking.send({"items": [_body(kind) for _, kind in sorted(_kinds().items())]})


def one_kind(asking: Asked, name: Annotated[str, Path(description="Name of the kind.")]) -> Response:
    """What one kind of problem means."""
    kind = _kinds().get(name)
    if kind is None:
        raise HTTPException(404)
    return asking.send(_body(kind))


def _kinds() -> dict[str, Kind]:
    return {kind.name: kind for kind in (*KINDS.values(), *BY_STATUS.values())}


def _body(kind: Kind) -> dict[str, object]:
    return {"type": f"/problems/{kind.name}", "title": kind.title, "status": kind.status}
