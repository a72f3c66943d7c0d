"""The API's description: what the framework derives from the doors, with problem documents for its own errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi.openapi.utils import get_openapi

from api.http.models.problem import Problem
from api.http.posting import casefile_schemas
from api.http.problems import BY_STATUS, KINDS, MEDIA_TYPE

if TYPE_CHECKING:
    from typing import Any

    from fastapi import FastAPI

_FRAMEWORKS = ("HTTPValidationError", "ValidationError")
DESCRIPTION = """\
Every answer says its day, horizon, audience and the versions of the datasets, and has a link, `self`, that repeats it.
Nothing here says that anybody is guilty: hops, holders and accusations carry who says so, who denies it, and how many
origins there are. What is not documented is answered as a gap.

Errors are problem documents (RFC 9457). Answers have an `ETag`; ask again with `If-None-Match`.
HEAD is answered like GET, without the body.
"""


def documented(app: FastAPI) -> None:
    """Make the application describe itself so; the description is made once, when it is first asked for."""
    app.description = DESCRIPTION

    def describe() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _described(app)
        return app.openapi_schema

    app.openapi = describe  # type: ignore[method-assign]  # the framework's own way to change it


def _described(app: FastAPI) -> dict[str, Any]:
    schema = get_openapi(
        title=app.title, summary=app.summary, version=app.version, description=app.description, routes=app.routes
    )
    parts = schema["components"]["schemas"]
    for name in _FRAMEWORKS:
        parts.pop(name, None)
    problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    parts |= problem.pop("$defs", {}) | {"Problem": problem} | casefile_schemas()
    for operations in schema["paths"].values():
        for operation in operations.values():
            operation["responses"] = _with_problems(operation["responses"])
    return schema


def _with_problems(responses: dict[str, Any]) -> dict[str, Any]:
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    kinds = {kind.status: kind for kind in (*BY_STATUS.values(), *KINDS.values())}
    answered = {status: answer for status, answer in responses.items() if status not in {"422", "default"}}
    told = {
        str(status): {"description": kinds[status].title, "content": content}
        for status in (404, 422, 503, 504)
        if str(status) not in answered
    }
    return answered | told | {"default": {"description": "Any other problem", "content": content}}
