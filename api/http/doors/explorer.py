"""The explorer at `/`: its page, its modules, and those that it shares with the page of the format `html`."""

from __future__ import annotations

from html import escape

from fastapi import APIRouter, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from api.http.modules import module, module_names
from api.http.pages import EXPLORER, page, sent
from api.http.scripts import script, served
from exports.viewer.languages import languages


def door() -> APIRouter:
    """Give the routes of this door; they are a page, and stand in no description of the API."""
    router = APIRouter(include_in_schema=False)
    router.add_api_route("/", _explorer)
    router.add_api_route("/static/{folder}/{name}", _module)
    return router


async def _explorer() -> Response:
    return page("explorer.html", EXPLORER, {"<!-- languages -->": _languages()})


async def _module(request: Request, folder: str, name: str) -> Response:
    if (folder, name) not in module_names():
        raise HTTPException(404)
    address = f"/static/{folder}/{name}"
    content = script(address).encode() if address in served() else module(folder, name)
    return sent(content, name, request.headers.get("if-none-match", ""))


def _languages() -> str:
    """The languages of the page, for its script and for search engines alike."""
    one = '<link rel="alternate" hreflang="{}" title="{}" href="/#lang={}">'
    return "\n".join(one.format(code, escape(name), code) for code, name in languages().items())
