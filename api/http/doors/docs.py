"""The documentation of the API at `/docs`, and the plain files that pages need."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from api.http.pages import DOCS, asset, page

#: Every file that may be asked for, so that no path of a caller ever reaches the disk.
ASSETS = {
    "page.css": ("page.css",),
    "docs.js": ("docs.js",),
    "swagger-ui.css": ("vendor", "swagger-ui", "swagger-ui.css"),
    "swagger-ui-bundle.js": ("vendor", "swagger-ui", "swagger-ui-bundle.js"),
    "swagger-ui-LICENSE.txt": ("vendor", "swagger-ui", "swagger-ui-bundle.js.LICENSE.txt"),
}


def door() -> APIRouter:
    """Give the routes of this door; they are pages, and stand in no description of the API."""
    router = APIRouter(include_in_schema=False)
    router.add_api_route("/docs", _docs)
    router.add_api_route("/static/{name}", _asset)
    return router


async def _docs() -> Response:
    return page("docs.html", DOCS)


async def _asset(request: Request, name: str) -> Response:
    if name not in ASSETS:
        raise HTTPException(404)
    return asset(ASSETS[name], request.headers.get("if-none-match", ""))
