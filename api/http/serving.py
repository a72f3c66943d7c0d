"""Serves the application on a socket until it is told to end, then closes what it opened."""

from __future__ import annotations

import ipaddress
import logging
import os
import re
import socket
import sys
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import uvicorn

from api.http.app import LOOPBACK, create_app
from api.http.refusing import HELD_BYTES, RefusingProtocol
from graph.database import open_database
from graph.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

    from api.http.circles import Smaller
    from graph.settings import Settings

#: How long requests may go on after the server was told to end.
FAREWELL_SECONDS = 10
NAME = re.compile(r"[A-Za-z0-9.-]{1,253}|[0-9A-Fa-f:.]{2,45}")


@dataclass(frozen=True, slots=True)
class Service:
    """What is served, and how.

    Attributes:
        settings: where the graph is kept.
        hosts: names under which it may be asked; None for any.
        log: where faults are written; None for standard error.
        smaller: the circle that is answered beyond the public, with its key; None for none.
    """

    settings: Settings
    hosts: frozenset[str] | None
    log: Path | None
    smaller: Smaller | None = None


def allowed_hosts(names: Collection[str], *, remote: bool) -> frozenset[str] | None:
    """The names under which a server may be asked.

    Args:
        names: further ones, as a proxy before it or the ports of a container need them; without a port.
        remote: whether other machines may ask; without further names they may then use any.

    Returns:
        These names and those of this machine; None for any.

    Raises:
        InputError: one of them is no name of a machine.
    """
    for name in names:
        if not NAME.fullmatch(name):
            raise InputError(f"{name[:80]!r} is no name of a machine", where="--name", mend="leave out port and path")
    return None if remote and not names else frozenset({*LOOPBACK, *names})


def bind(host: str, port: int, *, remote: bool) -> socket.socket:
    """Take the address to serve at, before anything is opened that would have to be closed again.

    Args:
        host: an address of this machine, or its name.
        port: 0 for any that is free.
        remote: whether an address that other machines reach is meant. There is no log-in yet, so it must be said.

    Raises:
        InputError: the address is not of this machine, is reached by others without that being meant, or is taken.
    """
    where = "--host"
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except (OSError, UnicodeError):
        raise InputError(f"{host[:80]!r} is no address", where=where, mend="give 127.0.0.1") from None
    if not remote and not ipaddress.ip_address(address[0]).is_loopback:
        what = f"other machines reach {host}, and there is no log-in yet"
        raise InputError(what, where=where, mend="add --remote if that is meant")
    try:
        listening = socket.create_server(address[:2], family=family)
    except OSError as error:
        mend = "another --port, or --port 0 for any that is free"
        raise InputError(f"port {port} of {host} cannot be taken: {os.strerror(error.errno or 0)}", mend=mend) from None
    # Connections inherit it. asyncio would set it on its own sockets only; without it an answer that is sent in two
    # pieces, head and body, waits 40 ms for the client's delayed acknowledgement.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening


def serve(service: Service, listening: socket.socket, *, ready: Callable[[str], None]) -> None:
    """Open the graph and serve until SIGINT or SIGTERM; requests being worked on are finished first.

    Args:
        service: what is served.
        listening: from `bind`.
        ready: told the address as soon as questions are answered.

    Raises:
        DatabaseError: the graph could not be opened.
    """
    _log_to(service.log)
    with listening, open_database(service.settings, may_come_later=True) as database:
        app = create_app(service.settings, database=database, hosts=service.hosts, smaller=service.smaller)
        config = uvicorn.Config(
            app,
            http=RefusingProtocol,
            ws="none",
            lifespan="off",
            h11_max_incomplete_event_size=HELD_BYTES,
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            timeout_graceful_shutdown=FAREWELL_SECONDS,
        )
        with suppress(KeyboardInterrupt):
            _Server(config, lambda: ready(address_of(listening))).run(sockets=[listening])


class _Server(uvicorn.Server):
    """The server, which says when it is ready and lets its signals end it quietly."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and say so."""
        await super().startup(sockets)
        self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End; a signal that asked for it has been obeyed and need not be raised once more."""
        await super().shutdown(sockets)
        self._captured_signals.clear()


def address_of(listening: socket.socket) -> str:
    """The address at which a socket is asked."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _log_to(path: Path | None) -> None:
    """Write faults to standard error, or to a file of which only its owner sees anything; requests never."""
    handler: logging.Handler
    if path is None:
        handler = logging.StreamHandler(sys.stderr)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    for name in ("answerable", "uvicorn.error"):
        logger = logging.getLogger(name)
        logger.addHandler(handler)
        logger.propagate = False
