"""Casefiles: one that somebody wrote by hand, checked and given back as JSON. Nothing of it is kept."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from api.answers.envelope import PREFIX
from api.http.asking import Asked, offer
from api.http.posting import CASEFILE, Posted, described, untold
from referrals.casefile import Casefile, casefile_from, parsed


def door() -> APIRouter:
    """Give the routes of this door."""
    router = APIRouter(prefix=PREFIX, tags=["referrals"])
    offer(router, "/casefiles", read_casefile, model=Casefile, method="POST", openapi_extra=described())
    return router


def read_casefile(asking: Asked, posted: Posted) -> Response:
    """Read a casefile, as YAML or JSON, and give it back as JSON; all problems at once if it is wrong.

    It is answered and forgotten.
    """
    with untold():
        casefile = casefile_from(parsed(posted, CASEFILE), CASEFILE)
        return asking.send_now(casefile.model_dump(mode="json", exclude_unset=True))
