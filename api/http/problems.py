"""Every refusal as a problem document (RFC 9457), and the one table that says which error has which status.

A caller sees what was wrong, where, and how to mend it. Of trouble on our side it sees that there is trouble and a
reference; addresses, paths and traces go to the log.
"""

from __future__ import annotations

import logging
import uuid
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import quote

import orjson
from fastapi.responses import Response

from api.answers.referral import ProtectedTarget
from api.http.room import Crowded
from exports.drawing.program import NoPicture
from graph import errors
from referrals.casefile import BadCasefile
from referrals.draft.refusals import DraftRefused
from referrals.programme import EndedProgramme

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

MEDIA_TYPE = "application/problem+json"
RETRY_SECONDS = 2
LOG = logging.getLogger("answerable.http")


class AudienceRefused(errors.InputError):
    """Only what is public is answered by HTTP in this version, which knows no log-in."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem: its name in `type`, its status, its title, and whether its cause is the caller's to see."""

    name: str
    status: int
    title: str
    told: bool = True


#: The most specific class of an error that stands here decides.
KINDS: Mapping[type[Exception], Kind] = {
    errors.BadDay: Kind("bad-day", 422, "A day, month, year or range that is none"),
    errors.BadParameter: Kind("bad-parameter", 422, "A parameter that cannot be used"),
    errors.UnknownEntity: Kind("unknown-entity", 404, "No entity has this id"),
    errors.UnknownQuestion: Kind("unknown-question", 404, "No question has this name"),
    errors.DatasetProblems: Kind("dataset-problems", 422, "A dataset with problems"),
    AudienceRefused: Kind("audience-refused", 403, "This door answers the public only"),
    BadCasefile: Kind("bad-casefile", 422, "A casefile with problems"),
    EndedProgramme: Kind("ended-programme", 409, "The programme is no longer in force"),
    DraftRefused: Kind("dossier-blocked", 409, "Something stands in the way of this dossier"),
    ProtectedTarget: Kind("protected-target", 409, "Nothing is drafted about somebody who is protected"),
    errors.InputError: Kind("bad-input", 422, "It cannot be answered as asked"),
    NoPicture: Kind("no-picture", 501, "This server cannot draw pictures"),
    Crowded: Kind("crowded", 503, "Too many parts of the graph are asked for at this moment", told=False),
    errors.DatabaseUnavailable: Kind("unavailable", 503, "The graph cannot be reached now", told=False),
    errors.EngineStartFailed: Kind("unavailable", 503, "The graph cannot be reached now", told=False),
    errors.SettingsError: Kind("unavailable", 503, "The graph cannot be reached now", told=False),
    errors.DeadlinePassed: Kind("too-slow", 504, "The question took longer than it may", told=False),
    Exception: Kind("failed", 500, "Something went wrong on our side", told=False),
}

#: Refusals of the server and the framework, by status.
BY_STATUS: Mapping[int, Kind] = {
    kind.status: kind
    for kind in (
        Kind("bad-request", 400, "This is no HTTP request that can be read"),
        Kind("not-found", 404, "There is nothing at this address"),
        Kind("method-not-allowed", 405, "This address does not take that method"),
        Kind("length-required", 411, "The length of the body is not said"),
        Kind("body-refused", 413, "This door takes no such body"),
        Kind("address-too-long", 414, "The address is too long"),
        Kind("wrong-host", 421, "This server does not answer to that name"),
        Kind("headers-too-large", 431, "The headers are too large"),
    )
}


def kind_of(error: Exception) -> Kind:
    """Give the kind of an error: that of its nearest class in the table."""
    return next(KINDS[cls] for cls in type(error).__mro__ if cls in KINDS)


def document(
    kind: Kind,
    detail: str,
    *,
    instance: str = "",
    problems: Sequence[Mapping[str, str]] = (),
    nearest: Sequence[str] = (),
    reference: str = "",
) -> dict[str, object]:
    """Write a problem document.

    Args:
        kind: which kind of problem.
        detail: what is wrong with this request, in one line.
        instance: path of the request.
        problems: what is wrong in single, each with `where`, `what` and `mend`.
        nearest: what exists and is written alike, best first.
        reference: under which name the log has more.
    """
    extra = {"problems": list(problems), "nearest": list(nearest), "reference": reference}
    body = {"type": f"/problems/{kind.name}", "title": kind.title, "status": kind.status, "detail": detail}
    return (
        body
        | {"instance": quote(instance, safe="/:@!$&'()*+,;=~")}
        | {key: value for key, value in extra.items() if value}
    )


def problem(body: Mapping[str, object], headers: Mapping[str, str] | None = None) -> Response:
    """Send a problem document; nobody may keep it, since what it says may be mended the next moment."""
    return Response(
        orjson.dumps(body),
        status_code=int(str(body["status"])),
        media_type=MEDIA_TYPE,
        headers={"Cache-Control": "no-store", **(headers or {})},
    )


def refusal(error: Exception, instance: str) -> Response:
    """Answer an error that was raised while a request was worked on.

    Args:
        error: any error; one that is not the caller's is written to the log.
        instance: path of the request.
    """
    kind = kind_of(error)
    if not kind.told:
        return _trouble(error, kind, instance)
    nearest = getattr(error, "nearest", ())
    single = list(_single(error)) if isinstance(error, errors.InputError) else []
    return problem(document(kind, str(error), instance=instance, problems=single, nearest=nearest))


def refused(status: int, detail: str, instance: str, headers: Mapping[str, str] | None = None) -> Response:
    """Answer a refusal of the server or the framework, by its status."""
    phrase = HTTPStatus(status).phrase
    kind = BY_STATUS.get(status) or Kind(phrase.lower().replace(" ", "-"), status, phrase)
    return problem(document(kind, detail, instance=instance), headers)


def _trouble(error: Exception, kind: Kind, instance: str) -> Response:
    reference = uuid.uuid4().hex[:12]
    known = isinstance(error, errors.AnswerableError)
    LOG.error("%s %s: %s", reference, instance, error, exc_info=None if known else error)
    retry = {"Retry-After": str(RETRY_SECONDS)} if kind.status == HTTPStatus.SERVICE_UNAVAILABLE else {}
    mend = (
        "try again" if retry else "ask for less" if kind.name == "too-slow" else "the log has more under the reference"
    )
    return problem(document(kind, f"{kind.title} ({mend})", instance=instance, reference=reference), retry)


def _single(error: errors.InputError) -> Iterator[dict[str, str]]:
    if isinstance(error, BadCasefile) and error.problems:
        yield from ({"where": one.key, "what": one.what, "mend": one.mend} for one in error.problems)
    else:
        yield {"where": error.where, "what": error.what, "mend": error.mend}
