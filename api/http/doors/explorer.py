"""The explorer at `/`: its page, its modules, and those that it shares with the page of the format `html`."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, cast

from fastapi import APIRouter, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from api.http.modules import module, module_names
from api.http.pages import EXPLORER, page, sent
from api.http.scripts import script, served
from exports.viewer.languages import languages, texts_of

if TYPE_CHECKING:
    from collections.abc import Mapping


def door() -> APIRouter:
    """Give the routes of this door; they are a page, and stand in no description of the API."""
    router = APIRouter(include_in_schema=False)
    router.add_api_route("/", _explorer)
    router.add_api_route("/static/{folder}/{name}", _module)
    return router


async def _explorer() -> Response:
    return page("explorer.html", EXPLORER, {"<!-- languages -->": _languages(), "<!-- unreached -->": _unreached()})


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


def _unreached() -> str:
    """What the page says where its script can have no texts: in every language, hidden until then."""
    told = "".join(f'<p lang="{code}">{_said(code, "offline")}</p>' for code in languages())
    again = " · ".join(f'<span lang="{code}">{_said(code, "again")}</span>' for code in languages())
    button = f'<button type="button" class="theme">{again}</button>'
    return f'<div id="unreached" class="state warning" role="alert" hidden>{told}{button}</div>'


def _said(code: str, key: str) -> str:
    return escape(cast("Mapping[str, str]", texts_of(code)["explorer"])[key])
