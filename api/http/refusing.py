"""A request so broken that no application sees it: it too gets a problem document, and time to read it.

The server's own answer is a bare line of text, after which it closes at once; a client that is still sending then sees
a reset connection and never the reason. Here the rest is read and dropped for a moment first (RFC 9112, section 9.6).
"""

from __future__ import annotations

from http import HTTPStatus

import h11
import orjson
from uvicorn.protocols.http.h11_impl import H11Protocol

from api.http.guard import HEADERS
from api.http.problems import BY_STATUS, MEDIA_TYPE, document

#: How much of an unfinished first line and headers the server holds; more than any request that a door takes.
HELD_BYTES = 32_768
LINGER_SECONDS, LINGER_BYTES = 2.0, 64_000_000
TOO_LONG = f"The address or the headers are longer than {HELD_BYTES:,} bytes"
BROKEN = "This cannot be read as HTTP"


class RefusingProtocol(H11Protocol):
    """The server's HTTP protocol, with problem documents for what it refuses by itself."""

    _dropped = -1

    def data_received(self, data: bytes) -> None:
        """Take what arrives; after a refusal, drop it."""
        if self._dropped < 0:
            super().data_received(data)
            return
        self._dropped += len(data)
        if self._dropped > LINGER_BYTES:
            self.transport.close()

    def eof_received(self) -> None:
        """The client has sent all; whoever was refused has read the answer by now."""
        if self._dropped >= 0:
            self.transport.close()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - the server gives its own words
        """Refuse a request that is no HTTP, or whose first line and headers are too long, and close after a moment."""
        held, _ = self.conn.trailing_data
        status = 400 if len(held) <= HELD_BYTES else 431 if b"\n" in held else 414
        detail = BROKEN if status == HTTPStatus.BAD_REQUEST else TOO_LONG
        body = orjson.dumps(document(BY_STATUS[status], detail))
        headers = {
            **HEADERS,
            "Content-Type": MEDIA_TYPE,
            "Content-Length": str(len(body)),
            "Cache-Control": "no-store",
            "Connection": "close",
        }
        encoded = [(name.encode(), value.encode()) for name, value in headers.items()]
        for event in (h11.Response(status_code=status, headers=encoded), h11.Data(data=body), h11.EndOfMessage()):
            self.transport.write(self.conn.send(event) or b"")
        self._linger()

    def _linger(self) -> None:
        self._dropped = 0
        if self.transport.can_write_eof():
            self.transport.write_eof()
        self.loop.call_later(LINGER_SECONDS, self.transport.close)
