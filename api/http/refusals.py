"""Ties the framework's and the core's errors to problem documents."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from api.http.problems import BY_STATUS, document, problem, refusal, refused
from graph.errors import AnswerableError, BadParameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fastapi import FastAPI, Request
    from fastapi.responses import Response


def add_refusals(app: FastAPI) -> None:
    """Answer every error of an application by a problem document."""
    app.add_exception_handler(AnswerableError, _ours)
    app.add_exception_handler(HTTPException, _framework)
    app.add_exception_handler(RequestValidationError, _unreadable)


async def _ours(request: Request, error: Exception) -> Response:
    return refusal(error, request.url.path)


async def _framework(request: Request, error: Exception) -> Response:
    path = request.url.path
    status = error.status_code if isinstance(error, HTTPException) else 500
    headers: Mapping[str, str] = (error.headers if isinstance(error, HTTPException) else None) or {}
    if status == 404:  # noqa: PLR2004 - the one refusal that can suggest something
        nearest = get_close_matches(path[:200], request.app.openapi()["paths"], n=3, cutoff=0.6)
        return problem(document(BY_STATUS[status], f"There is nothing at {path}", instance=path, nearest=nearest))
    if "GET" in headers.get("Allow", ""):  # a door that answers GET answers HEAD too (`head`)
        headers = {**headers, "Allow": f"{headers['Allow']}, HEAD"}
    detail = f"{path} does not take {request.method}" if status == 405 else str(error)  # noqa: PLR2004 - as above
    return refused(status, detail, path, headers)


async def _unreadable(request: Request, error: Exception) -> Response:
    """A parameter that the framework could not read; only the first is told, as the core does it."""
    single = error.errors()[0] if isinstance(error, RequestValidationError) else {}
    where = str(single.get("loc", ("",))[-1])
    return refusal(BadParameter(str(single.get("msg", "cannot be read")), where=where), request.url.path)
