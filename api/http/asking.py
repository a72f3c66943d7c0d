"""What every door needs of a request, and how its answer is sent."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from hashlib import blake2b
from typing import TYPE_CHECKING, Annotated, Any, cast

import orjson
from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import JSONResponse, Response

from api.http.circles import circle_of, includes
from api.http.problems import AudienceRefused
from graph.database import Database
from graph.errors import BadParameter
from graph.protection import Audience

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import BaseModel

PUBLIC = Audience.PUBLIC.value


@dataclass(frozen=True, slots=True)
class Asking:
    """One request.

    Attributes:
        database: the graph that answers it.
        audience: who the answer is for.
        circle: the smallest circle that whoever asks belongs to.
        parameters: what was asked, the audience apart.
        has: which copy of the answer they have already.
    """

    database: Database
    audience: Audience
    circle: Audience
    parameters: Mapping[str, str]
    has: str

    def send(self, body: Mapping[str, object]) -> Response:
        """Send a body, or nothing but 304 if the caller has it already.

        The tag is made from the bytes, so an answer changes its tag exactly when the facts, the program or the question
        change what it says.
        """
        content = orjson.dumps(body)
        tag = f'"{blake2b(content, digest_size=12).hexdigest()}"'
        headers = {"ETag": tag, "Cache-Control": "no-cache"}
        if tag in self.has:
            return Response(status_code=304, headers=headers)
        return Response(content, media_type="application/json", headers=headers)

    def send_now(self, body: Mapping[str, object]) -> Response:
        """Send a body that is true at this moment only."""
        return Response(orjson.dumps(body), media_type="application/json", headers={"Cache-Control": "no-store"})


async def _asking(
    request: Request,
    audience: Annotated[str, Query(description="Who the answer is for; in this version only `public`.")] = PUBLIC,
) -> Asking:
    if audience != PUBLIC:
        mend = "leave it out; smaller circles are answered on the machine that holds the graph"
        raise AudienceRefused(f"{audience[:40]!r} is not answered by HTTP", where="audience", mend=mend)
    return _asked(request, Audience.PUBLIC)


async def _asking_in_circle(
    request: Request,
    audience: Annotated[
        str, Query(description="Who the answer is for: `public`, unless the server was started for a smaller circle.")
    ] = PUBLIC,
) -> Asking:
    if audience not in list(Audience) or not includes(circle_of(request), Audience(audience)):
        mend = "leave it out; the command line on the machine that holds the graph answers smaller circles"
        raise AudienceRefused(f"{audience[:40]!r} is not answered here", where="audience", mend=mend)
    return _asked(request, Audience(audience))


def _asked(request: Request, audience: Audience) -> Asking:
    given = {name: value for name, value in request.query_params.items() if name != "audience"}
    database = cast("Database", request.app.state.database)
    return Asking(database, audience, circle_of(request), given, request.headers.get("if-none-match", ""))


Asked = Annotated[Asking, Depends(_asking)]
#: The same where whoever holds the key of the server may ask for a smaller circle: at the doors of dossiers.
AskedInCircle = Annotated[Asking, Depends(_asking_in_circle)]


def offer(
    router: APIRouter,
    path: str,
    endpoint: Callable[..., Response | Awaitable[Response]],
    *,
    model: type[BaseModel] | None,
    also: Iterable[str] | None = None,
    method: str = "GET",
    openapi_extra: dict[str, Any] | None = None,
) -> None:
    """Add a route whose documentation is the endpoint's docstring and whose unknown parameters are refused.

    Args:
        router: where to.
        path: pattern of the address.
        endpoint: answers with `Asking.send`, so nothing is validated twice.
        model: the shape of its body, for the documentation and the test that compares the two; None for a file.
        method: of HTTP.
        also: names of parameters that the endpoint reads by itself.
        openapi_extra: what the description says beside.
    """
    summary, _, description = inspect.cleandoc(endpoint.__doc__ or "").partition("\n\n")
    known = {"audience", *(also or _parameters(endpoint, path))}
    router.add_api_route(
        path,
        endpoint,
        methods=[method],
        response_model=model,
        response_class=Response if model is None else JSONResponse,
        summary=summary.rstrip("."),
        description=description or summary,
        dependencies=[Depends(_only(known))],
        openapi_extra=openapi_extra,
    )


def _parameters(endpoint: Callable[..., object], path: str) -> list[str]:
    names = [name for name in inspect.signature(endpoint).parameters if name not in {"asking", "posted"}]
    return [name.strip("_") for name in names if f"{{{name}}}" not in path]


def _only(known: set[str]) -> Callable[[Request], None]:
    """Refuse a parameter that the door does not take, or takes once and was given twice."""

    async def check(request: Request) -> None:
        names = [name for name, _ in request.query_params.multi_items()]
        for name in names:
            if name not in known:
                nearest = get_close_matches(name[:80], known, n=1)
                mend = f"did you mean {nearest[0]}?" if nearest else f"it takes {', '.join(sorted(known))}"
                raise BadParameter("this door does not take it", where=name[:80], mend=mend)
        if len(names) != len(set(names)):
            twice = next(name for name in names if names.count(name) > 1)
            raise BadParameter("is given twice", where=twice, mend="give it once")

    return cast("Callable[[Request], None]", check)
