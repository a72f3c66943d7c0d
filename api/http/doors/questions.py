"""The questions that are files: each is an address of its own, documented by its header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter
from fastapi.responses import Response

from api.answers.envelope import PREFIX, versions
from api.answers.question import LIMIT, answer_body, questions_body
from api.answers.reading import read_number
from api.http.asking import Asked, offer
from api.http.models.question import Questions, answer_model
from graph.errors import UnknownQuestion
from queries.datasets import loaded_datasets
from queries.registry import MOST_ROWS, USUAL_ROWS, ask, load_registry

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.header import Parameter
    from queries.question import Question

_KINDS: dict[str, dict[str, object]] = {
    "integer": {"type": "integer"},
    "boolean": {"type": "string", "enum": ["yes", "no"]},
    "date": {"type": "string", "format": "date"},
}


def door() -> APIRouter:
    """Give the routes of this door.

    Raises:
        SchemaError: a question's file is wrong.
    """
    router = APIRouter(prefix=PREFIX, tags=["questions"])
    offer(router, "/queries", every_question, model=Questions)
    for question in load_registry():
        known = [*(parameter.name for parameter in question.header.parameters), LIMIT]
        offer(
            router,
            f"/queries/{question.path}",
            _asker(question),
            model=answer_model(question),
            also=known,
            openapi_extra={"parameters": [*map(_described, question.header.parameters), _LIMIT]},
        )
    router.add_api_route("/queries/{path:path}", _unknown, include_in_schema=False)
    return router


def every_question(asking: Asked) -> Response:
    """Every question that can be asked, with its parameters and columns."""
    datasets = versions(loaded_datasets(asking.database))
    return asking.send(questions_body(load_registry(), datasets, asking.audience))


async def _unknown(path: str) -> Response:
    """Refuse an address of no question, with the nearest; a name without its theme is told its address."""
    question = load_registry().question(path)
    raise UnknownQuestion(f"no question is at {path[:80]!r}", mend=f"nearest: {question.path}")


def _asker(question: Question) -> Callable[..., Response]:
    """Make the endpoint of one question."""

    def endpoint(asking: Asked) -> Response:
        given = {name: value for name, value in asking.parameters.items() if name != LIMIT}
        limit = read_number(asking.parameters.get(LIMIT, USUAL_ROWS), LIMIT, least=1, most=MOST_ROWS)
        answer = ask(asking.database, question.path, given, asking.audience, limit=limit)
        return asking.send(answer_body(answer, given, limit))

    endpoint.__name__ = f"{question.theme}_{question.name}"
    endpoint.__doc__ = f"{question.header.title}\n\n{question.header.question}\n\nWithout rows: {question.header.empty}"
    return endpoint


def _described(parameter: Parameter) -> dict[str, object]:
    kind = parameter.kind
    shape: dict[str, object] = dict(_KINDS.get(kind.name, {"type": "string"}))
    if kind.least is not None:
        shape |= {"minimum": kind.least, "maximum": kind.most}
    if kind.name == "text" and kind.choices and not kind.many:
        shape |= {"enum": list(kind.choices)}
    many = " Several are separated by commas." if kind.many else ""
    default = f" By default {parameter.default}." if parameter.default else ""
    return {
        "name": parameter.name,
        "in": "query",
        "required": parameter.required,
        "description": f"{parameter.meaning} (`{kind}`).{many}{default}",
        "schema": {"type": "string"} if kind.many else shape,
    }


_LIMIT: dict[str, object] = {
    "name": LIMIT,
    "in": "query",
    "required": False,
    "description": "How many rows at most; `truncated` says whether there are more.",
    "schema": {"type": "integer", "minimum": 1, "maximum": MOST_ROWS, "default": USUAL_ROWS},
}
