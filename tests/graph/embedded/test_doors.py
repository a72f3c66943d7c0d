"""Listening sockets of a process: finding them, and closing one that somebody else holds open."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import pytest

from graph.embedded.doors import Door, keep_bolt_alone, open_doors, speaks_bolt

if TYPE_CHECKING:
    from pathlib import Path


def test_a_listening_socket_is_found_and_closed() -> None:
    """A closed door refuses, and its owner can still close his descriptor."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        door = Door(server.fileno(), server.getsockname()[1])
        assert door in open_doors()
        door.close()
        assert door not in open_doors()
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", door.port), timeout=1)


def test_what_does_not_listen_is_no_door(tmp_path: Path) -> None:
    """A file, a datagram socket, a local socket and a socket that only connects are no doors."""
    before = open_doors()
    with (
        (tmp_path / "file").open("w"),
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagram,
        socket.socket(socket.AF_UNIX) as local,
        socket.socket(),
    ):
        datagram.bind(("127.0.0.1", 0))
        local.bind(os.path.relpath(tmp_path / "local"))
        local.listen()
        assert open_doors() == before


def test_a_process_without_bolt_is_refused() -> None:
    """If no door speaks Bolt, or none is left, the engine is not announced."""
    with pytest.raises(OSError, match="one Bolt port alone"):
        keep_bolt_alone()


def test_nobody_there_speaks_no_bolt() -> None:
    """A port on which nobody listens answers no handshake."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        assert not speaks_bolt(unused.getsockname()[1])
