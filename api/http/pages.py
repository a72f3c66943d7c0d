"""Pages and their files: HTML that is served from this folder, each with the least that its browser may load."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib.resources import files
from typing import TYPE_CHECKING

from fastapi.responses import Response

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: A page may load what this server serves, and nothing else; no script stands in a page itself.
_OWN = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
#: Swagger UI sets styles from its script and has its icons in data addresses.
DOCS = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    f"connect-src 'self'; {_OWN}"
)
#: The explorer asks our own doors; its scripts, workers and styles are files, and none stands in the page.
EXPLORER = (
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src data:; "
    f"connect-src 'self'; {_OWN}"
)
MEDIA_TYPES = {
    ".mjs": "text/javascript",
    ".css": "text/css",
    ".js": "text/javascript",
    ".html": "text/html",
    ".json": "application/json",
    ".txt": "text/plain",
}


def page(name: str, policy: str, filled: Mapping[str, str] | None = None) -> Response:
    """Serve a page of `static/`.

    Args:
        name: file name.
        policy: its content security policy.
        filled: what stands in the place of each mark in it, as markup.
    """
    content = _content(name)
    for mark, markup in (filled or {}).items():
        content = content.replace(mark.encode(), markup.encode())
    headers = {"Content-Security-Policy": policy, "Cache-Control": "no-cache"}
    return Response(content, media_type="text/html", headers=headers)


def asset(path: Sequence[str], has: str) -> Response:
    """Serve a file of `static/`, or 304 to whoever has it already.

    Args:
        path: folders and name; it must be one that `asset_names` gives.
        has: the tags that the caller has.
    """
    return sent(_content(*path), path[-1], has)


def sent(content: bytes, name: str, has: str) -> Response:
    """Serve a file that is read already, or 304 to whoever has it.

    A browser asks each time whether it still has the right one: scripts of two versions of Answerable do not fit
    together.

    Args:
        content: its bytes.
        name: its name; the ending says what it is.
        has: the tags that the caller has.
    """
    tag = f'"{blake2b(content, digest_size=12).hexdigest()}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if tag in has:
        return Response(status_code=304, headers=headers)
    ending = name[name.rfind(".") :]
    return Response(content, media_type=MEDIA_TYPES[ending], headers=headers)


@cache
def _content(*path: str) -> bytes:
    return files("api.http").joinpath("static", *path).read_bytes()
