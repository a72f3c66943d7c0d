"""What stands before every door: the name asked for, sizes, headers of every answer, and the last catch.

Plain ASGI, because it sees each request and must cost next to nothing.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders

from api.answers.envelope import PREFIX
from api.http.problems import refusal, refused
from referrals.casefile import MOST_BYTES

if TYPE_CHECKING:
    from collections.abc import Collection

    from fastapi.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: Longer than any address of ours; a parameter that needs more is a slip or an attack.
LONGEST_PATH, LONGEST_QUERY = 2_000, 8_000
#: Where a casefile may be posted. Everywhere else a body is refused before any door sees it.
TAKES_BODY = (f"{PREFIX}/referrals/", f"{PREFIX}/casefiles")
#: An answer may load nothing and be framed by nobody; the pages that we serve replace this by what they need.
LOCKED = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
HEADERS = {
    "Content-Security-Policy": LOCKED,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Guard:
    """Refuses what no door should see, and sets the headers that every answer has."""

    def __init__(self, app: ASGIApp, hosts: Collection[str] | None) -> None:
        """Stand before an application.

        Args:
            app: what answers.
            hosts: names under which the server may be asked, without a port. A page of another site that was made
                to resolve to this machine (DNS rebinding) asks under its own name, and is refused. None takes any.
        """
        self.app = app
        self.hosts = None if hosts is None else frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def send_with_headers(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        answer = self._refused(scope)
        if answer is not None and answer.status_code in _WITH_BODY:
            await _drop_body(receive)
        try:
            await (answer or self.app)(scope, receive, send_with_headers)
        except Exception as error:
            if started:
                raise
            await refusal(error, scope["path"])(scope, receive, send_with_headers)

    def _refused(self, scope: Scope) -> Response | None:
        path, headers = scope["path"], Headers(scope=scope)
        if self.hosts is not None and _name(headers.get("host", "")) not in self.hosts:
            return refused(421, f"This server answers to {', '.join(sorted(self.hosts))}", path[:LONGEST_PATH])
        if len(scope.get("raw_path") or path) > LONGEST_PATH:
            return refused(414, f"The path is longer than {LONGEST_PATH:,} bytes", path[:80])
        if len(scope["query_string"]) > LONGEST_QUERY:
            return refused(414, f"The parameters are longer than {LONGEST_QUERY:,} bytes together", path)
        if headers.get("content-length", "0") != "0" or "transfer-encoding" in headers:
            return _body_refused(scope["method"], path, headers)
        return None


def _body_refused(method: str, path: str, headers: Headers) -> Response | None:
    """Refuse a body where none is taken, or one whose length is not said or too much; None if it is welcome."""
    if method != "POST" or not path.startswith(TAKES_BODY):
        return refused(413, "Everything is asked by address and parameters; send no body", path, _CLOSE)
    length = headers.get("content-length", "")
    if not length.isdecimal() or "transfer-encoding" in headers:
        return refused(411, "Say how long the casefile is (Content-Length)", path, _CLOSE)
    if len(length) > 12 or int(length) > MOST_BYTES:  # noqa: PLR2004 - more digits than any length has
        return refused(
            413, f"The casefile is longer than {MOST_BYTES:,} bytes; it holds texts and logs only", path, _CLOSE
        )
    return None


#: What is left of a refused body must not be read as the next request.
_CLOSE = {"Connection": "close"}
_WITH_BODY = frozenset({HTTPStatus.LENGTH_REQUIRED, HTTPStatus.REQUEST_ENTITY_TOO_LARGE})
DROPPED_BYTES, DROPPING_SECONDS = 64_000_000, 2.0


async def _drop_body(receive: Receive) -> None:
    """Read a refused body and drop it: a client that is still sending would not read the refusal."""
    dropped = 0
    with suppress(TimeoutError):
        async with asyncio.timeout(DROPPING_SECONDS):
            while dropped < DROPPED_BYTES:
                message = await receive()
                dropped += len(message.get("body", b""))
                if not message.get("more_body"):
                    return


def _name(host: str) -> str:
    """The name in a Host header, without port and without the brackets of an IPv6 address."""
    if host.startswith("["):
        return host[1:].partition("]")[0].lower()
    return host.partition(":")[0].lower()
