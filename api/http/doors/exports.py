"""Parts of the graph with their evidence: as one body, and as a file in each format."""

from __future__ import annotations

import tempfile
from contextlib import closing
from typing import IO, TYPE_CHECKING, Annotated, cast

from fastapi import APIRouter, Path, Request
from fastapi.responses import Response, StreamingResponse

from api.answers.envelope import PREFIX
from api.answers.export import formats_body, preview_body, subgraph_body
from api.answers.selection import read_selection
from api.http.asking import Asked, Asking, offer
from api.http.models.subgraph import Formats, Preview, subgraph_model
from api.http.room import made
from api.version import program_name
from exports.export import write
from exports.format import format_named, load_formats
from graph.errors import BadParameter
from queries.registry import load_registry
from queries.subgraph.picked import kinds_of_question
from queries.subgraph.select import select
from queries.subgraph.selection import USUAL_NODES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from api.http.room import Room, Rooms
    from exports.format import Format
    from queries.subgraph.selection import Selection

    Wanted = Callable[[], bool]

#: A page that is drawn, and a file that is sent to somebody who waits; the command line writes larger ones.
MOST_DRAWN, MOST_SENT = 2_000, 100_000
USUAL_DRAWN = 500
#: Questions whose answer may be as large as the limit; that of any other is what one question finds.
_WIDE = frozenset({"all", "entity", "search"})
#: Up to this size a file is kept in memory.
_IN_MEMORY = 4 << 20
_BLOCK = 1 << 16
_OPTIONS = ("on", "types", "edges", "ties", "datasets", "grade", "hops", "limit", "posts_horizon", "structure_horizon")
#: What a question that is a file takes is written with this before it: `with.body=interior-ministry`.
_WITH = "with."

_KINDS = {
    "chain": "An act, a person or a body: its chain.",
    "paths": "Two ids, separated by a comma: how they are joined.",
    "entity": "An id: the entity and what it is tied to.",
    "search": "Words: whoever is found by them.",
    "query": "Path of a question that is a file; its parameters are written `with.NAME`.",
    "ids": "Ids, separated by commas.",
    "all": "`yes`: everything.",
}


def door() -> APIRouter:
    """Give the routes of this door."""
    router = APIRouter(prefix=PREFIX, tags=["exports"])
    described = {"parameters": [*map(_described, _KINDS.items()), *map(_described, _EXPLAINED.items())]}
    known = [*kinds_of_question(), *_OPTIONS, *_withs()]
    offer(router, "/subgraph", subgraph_of, model=subgraph_model(), also=known, openapi_extra=described)
    offer(router, "/subgraph/about", about_subgraph, model=Preview, also=known, openapi_extra=described)
    offer(router, "/exports", every_format, model=Formats)
    offer(router, "/exports/{format}", export_as, model=None, also=known, openapi_extra=described | _FILE)
    return router


def every_format(asking: Asked) -> Response:
    """The formats in which a part of the graph can be taken away."""
    return asking.send(formats_body(load_formats().values()))


async def subgraph_of(asking: Asked, request: Request) -> Response:
    """A part of the graph with its evidence: nodes, edges, claims and sources.

    Ask with one of `chain`, `paths`, `entity`, `search`, `query`, `ids` or `all`. People who are protected are labels
    that hold in this answer only; so it bears no address that repeats it, which could name them.
    """
    selection = _read(asking, usual=USUAL_DRAWN, most=MOST_DRAWN)

    def work(wanted: Wanted) -> Response:
        with select(asking.database, selection, program=program_name(), wanted=wanted) as subgraph:
            return asking.send(subgraph_body(subgraph))

    return await made(_room(request, selection), request, work)


async def about_subgraph(asking: Asked, request: Request) -> Response:
    """What a file of a part of the graph would say of itself: how much it holds, what is withheld, what is cut.

    Ask as for `/exports/{format}`; the same request there gives the file.
    """
    selection = _read(asking, usual=USUAL_NODES, most=MOST_SENT)

    def work(wanted: Wanted) -> Response:
        with select(asking.database, selection, program=program_name(), wanted=wanted) as subgraph:
            return asking.send(preview_body(subgraph.about, load_formats().values()))

    return await made(_room(request, selection), request, work)


async def export_as(
    asking: Asked,
    request: Request,
    format: Annotated[str, Path(description="Name of a format, as `/exports` lists them.", examples=["graphml"])],  # noqa: A002
) -> Response:
    """A part of the graph as a file that keeps its evidence, sealed with its SHA-256.

    Ask as for `/subgraph`. The same request on the same graph gives the same bytes.
    """
    how, selection = format_named(format), _read(asking, usual=USUAL_NODES, most=MOST_SENT)
    return await made(_room(request, selection), request, lambda wanted: _file(asking, how, selection, wanted))


def _room(request: Request, selection: Selection) -> Room:
    """Where an answer is made: what may be large has less room, so that it does not keep all others waiting."""
    rooms = cast("Rooms", request.app.state.rooms)
    return rooms.large if selection.of in _WIDE and selection.limit > USUAL_NODES else rooms.usual


def _file(asking: Asking, how: Format, selection: Selection, wanted: Wanted) -> Response:
    with select(asking.database, selection, program=program_name(), wanted=wanted) as subgraph:
        file: IO[bytes] = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - closed when it is sent
        try:
            digest = write(subgraph, how, file)  # type: ignore[arg-type]  # it is read and written as a file is
            size = file.seek(0, 2)
        except BaseException:
            file.close()
            raise
    tag = f'"{digest}"'
    headers = {
        "ETag": tag,
        "Cache-Control": "no-cache",
        "Content-Disposition": f'attachment; filename="answerable-{subgraph.about.question}{how.suffix}"',
        "X-Answerable-SHA256": digest,
    }
    if tag in asking.has:
        file.close()
        return Response(status_code=304, headers=headers)
    return StreamingResponse(_blocks(file), media_type=how.media_type, headers={**headers, "Content-Length": str(size)})


def _blocks(file: IO[bytes]) -> Iterator[bytes]:
    """A finished file, block by block: nothing is sent of one that could not be written whole."""
    with closing(file):
        file.seek(0)
        while block := file.read(_BLOCK):
            yield block


def _read(asking: Asking, *, usual: int, most: int) -> Selection:
    given = asking.parameters
    kinds = [kind for kind in _KINDS if kind in given]
    if len(kinds) != 1:
        what = "are given together" if kinds else "none of them is given"
        raise BadParameter(what, where=", ".join(kinds or _KINDS), mend="give exactly one")
    of = kinds[0]
    if of == "all" and given[of] != "yes":
        raise BadParameter(f"{given[of][:40]!r} is not yes", where="all", mend="give all=yes, or another question")
    several = of in {"paths", "ids"}
    words = [part.strip() for part in given[of].split(",")] if several else [given[of]]
    selection = read_selection(
        of,
        [] if of == "all" else words,
        options={"limit": str(usual)} | {name: given.get(name) for name in _OPTIONS if name in given},
        parameters={name.removeprefix(_WITH): value for name, value in given.items() if name.startswith(_WITH)},
        audience=asking.audience,
    )
    if selection.limit > most:
        raise BadParameter(
            f"{selection.limit:,} is out of range",
            where="limit",
            mend=f"from 1 to {most:,}; the command line writes larger files",
        )
    return selection


def _withs() -> set[str]:
    return {f"{_WITH}{parameter.name}" for question in load_registry() for parameter in question.header.parameters}


_FILE = {
    "responses": {
        "200": {
            "description": "The file, in the media type of its format",
            "content": {
                one: {"schema": {"type": "string", "format": "binary"}} for one in ("application/octet-stream",)
            },
        }
    }
}
_EXPLAINED = {
    "on": "A day, month, year or range: only what may hold then.",
    "types": "Only these types of entity, separated by commas.",
    "edges": "Only these edges, separated by commas.",
    "ties": "Only the edges with these ids, separated by commas, whether they hold `on` or not; needs `ids`.",
    "datasets": "Only what these datasets say, and every denial of it.",
    "grade": "Only edges with this time grade or a stronger one; needs `on`.",
    "hops": "How many steps around an entity, from 1 to 6.",
    "limit": "How many nodes at most; `about.cut` says whether there are more.",
    "posts_horizon": "How many days a post may be stretched.",
    "structure_horizon": "How many days the structure of bodies may be stretched.",
}


def _described(parameter: tuple[str, str]) -> dict[str, object]:
    name, meaning = parameter
    return {"name": name, "in": "query", "required": False, "description": meaning, "schema": {"type": "string"}}
