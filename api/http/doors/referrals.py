"""Dossiers for a sanctions desk: programmes, the checklist of a file, and what to find next."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated
from urllib.parse import quote

from fastapi import APIRouter, Path, Query
from fastapi.responses import Response

from api.answers.casefiles import programme_of
from api.answers.dossiers import drafted, read_build
from api.answers.envelope import PREFIX, address, versions
from api.answers.reading import read_day, read_id, read_text
from api.answers.referral import (
    checklist_body,
    empty_casefile,
    judge,
    programmes_body,
    research_body,
    usual_recipient,
)
from api.http.asking import Asked, AskedInCircle, Asking, offer
from api.http.circles import includes
from api.http.models.programme import Programmes
from api.http.models.referral import Checklist, Research
from api.http.posting import Posted, described, read_posted, untold
from graph.protection import Audience
from queries.datasets import loaded_datasets
from referrals.casefile import CIRCLES
from referrals.evidence import NOTHING
from referrals.package import MEDIA_TYPE, SUFFIX, pack
from referrals.programme import load_programmes, programme_named
from referrals.research import research_list

if TYPE_CHECKING:
    from api.answers.referral import Judged
    from referrals.casefile import Casefile

_ZIP = {
    "responses": {
        "200": {
            "description": "The zip. `X-Answerable-SHA256` has what its seal bears, `X-Answerable-Warnings` what to "
            "look at before sending it: lines in UTF-8, percent-encoded.",
            "content": {MEDIA_TYPE: {"schema": {"type": "string", "format": "binary"}}},
        }
    }
}
Target = Annotated[str, Path(description="Id of the official.", examples=["kerim-alimardanov"])]
Under = Annotated[str, Query(description="Name of a programme, as `/referrals` lists them.", examples=["us-7031c"])]
OrTheirs = Annotated[str | None, Query(description="Name of a programme; that of the casefile if it has only one.")]
AsOf = Annotated[str | None, Query(description="Day on which the file stands; by default today.")]


def door() -> APIRouter:
    """Give the routes of this door."""
    router = APIRouter(prefix=PREFIX, tags=["referrals"])
    offer(router, "/referrals", every_programme, model=Programmes)
    offer(router, "/referrals/{id}", checklist_of, model=Checklist)
    offer(router, "/referrals/{id}", checklist_with, model=Checklist, method="POST", openapi_extra=described())
    offer(router, "/referrals/{id}/research", research_of, model=Research)
    offer(router, "/referrals/{id}/research", research_with, model=Research, method="POST", openapi_extra=described())
    offer(router, "/referrals/{id}/dossier", dossier_with, model=None, method="POST", openapi_extra=described() | _ZIP)
    return router


def every_programme(asking: Asked) -> Response:
    """The programmes as data: status, law with how sure each statement is, acts, thresholds, criteria.

    No lawyer has checked one whose `approver` is empty. Drafting help, not legal advice.
    """
    datasets = versions(loaded_datasets(asking.database))
    body = programmes_body(load_programmes().values(), asking.audience, datasets, address("referrals"))
    recipients = [name for name, circle in CIRCLES.items() if includes(asking.circle, circle)]
    return asking.send({**body, "recipients": recipients})


def checklist_of(asking: AskedInCircle, id: Target, programme: Under, as_of: AsOf = None) -> Response:  # noqa: A002
    """What a file about an official still lacks under a programme, when nothing has been brought yet.

    It judges the file and never the person. There is no total, no score and no forecast.
    """
    judged = _judged(asking, _empty(asking, id, programme, as_of), programme)
    return asking.send(checklist_body(judged, _repeated(judged)))


def checklist_with(asking: AskedInCircle, posted: Posted, id: Target, programme: OrTheirs = None) -> Response:  # noqa: A002
    """The same with a casefile, which is answered and forgotten.

    `recipient` in it says who the dossier is for. Without a log-in only `public` is answered; for others the command
    line judges and drafts, on the machine that holds the graph.
    """
    with untold():
        judged = _judged(asking, read_posted(asking, posted, read_id(id, "id"), programme), programme)
        return asking.send_now(checklist_body(judged, _repeated(judged)))


def research_of(asking: AskedInCircle, id: Target, programme: Under, as_of: AsOf = None) -> Response:  # noqa: A002
    """What to find next: the sources that would complete most criteria and chains, when nothing has been brought yet.

    The order says how much a source would complete, and nothing of anybody.
    """
    judged = _judged(asking, _empty(asking, id, programme, as_of), programme)
    return asking.send(_research(asking, judged))


def research_with(asking: AskedInCircle, posted: Posted, id: Target, programme: OrTheirs = None) -> Response:  # noqa: A002
    """What to find next, with a casefile, which is answered and forgotten."""
    with untold():
        judged = _judged(asking, read_posted(asking, posted, read_id(id, "id"), programme), programme)
        return asking.send_now(_research(asking, judged))


def dossier_with(
    asking: AskedInCircle,
    posted: Posted,
    id: Target,  # noqa: A002
    programme: OrTheirs = None,
    build: Annotated[str, Query(description="`authority`, `redacted` or `internal`.")] = "authority",
) -> Response:
    """The draft of a dossier as a zip of every format, with the SHA-256 of each file.

    Refused while a gate is closed or a criterion that blocks is missing. The casefile is answered and forgotten.
    Drafting help, not legal advice; nothing is sent to anybody.
    """
    with untold():
        casefile = read_posted(asking, posted, read_id(id, "id"), programme)
        which, under = read_build(build, "build"), programme_of(casefile, programme, "programme")
        file = io.BytesIO()
        document = drafted(asking.database, casefile, under, NOTHING, which)
        packed = pack(document, file)
    headers = {
        "Cache-Control": "no-store",
        "Content-Disposition": f'attachment; filename="dossier{SUFFIX}"',
        "X-Answerable-SHA256": packed.digest,
        "X-Answerable-Warnings": quote("\n".join((*document.warnings, *packed.left_out))),
    }
    return Response(file.getvalue(), media_type=MEDIA_TYPE, headers=headers)


def _empty(asking: Asking, target: str, programme: str, as_of: str | None) -> Casefile:
    named = programme_named(read_text(programme, "programme"))
    day = read_day(as_of, "as_of") or datetime.now(UTC).date()
    return empty_casefile(read_id(target, "id"), named.name, day, usual_recipient(asking.audience))


def _judged(asking: Asking, casefile: Casefile, programme: str | None) -> Judged:
    return judge(asking.database, casefile, programme_of(casefile, programme, "programme"), NOTHING)


def _research(asking: Asking, judged: Judged) -> dict[str, object]:
    leads = research_list(asking.database, judged.matter, [judged.checklist], judged.matter.audience)
    return research_body(judged, leads, _repeated(judged, "research"))


def _repeated(judged: Judged, *more: str) -> str:
    audience = judged.matter.audience
    asked = {
        "programme": judged.programme.name,
        "as_of": judged.casefile.as_of,
        "audience": None if audience is Audience.PUBLIC else audience.value,
    }
    return address("referrals", judged.casefile.target, *more, **asked)
