"""The child's open doors: finds the sockets on which this process listens and closes all but Bolt's.

The engine cannot be told to leave its HTTP door shut. It can be told to open it on loopback and any free port, and
then the door is taken off its hinges: an unconnected socket is put in its place (`dup2`), which closes the port at
once and for good, and leaves the engine a descriptor that it can close when it stops.
"""

from __future__ import annotations

import os
import socket
from dataclasses import dataclass
from pathlib import Path

#: The Bolt handshake: magic number, then four proposals of which only the first names a version (5.4).
HANDSHAKE = bytes.fromhex("6060b017 00000405 00000000 00000000 00000000")
ANSWER_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Door:
    """A socket on which this process listens."""

    descriptor: int
    port: int

    def close(self) -> None:
        """Close the port for good without taking the descriptor from the engine."""
        with socket.socket() as unconnected:
            os.dup2(unconnected.fileno(), self.descriptor, inheritable=False)


def open_doors() -> list[Door]:
    """Every TCP port on which this process listens, in the order of their descriptors."""
    numbers = sorted(int(entry.name) for entry in Path("/dev/fd").iterdir())
    return [door for door in map(_door, numbers) if door is not None]


def speaks_bolt(port: int) -> bool:
    """Whether somebody listens on this port of 127.0.0.1 and answers the Bolt handshake with a version."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=ANSWER_SECONDS) as visitor:
            visitor.sendall(HANDSHAKE)
            return visitor.recv(4) == HANDSHAKE[4:8]
    except OSError:
        return False


def keep_bolt_alone() -> int:
    """Close every door but Bolt's.

    Returns:
        The port on which the engine speaks Bolt.

    Raises:
        OSError: there is not exactly one such door, or others stay open.
    """
    bolt = [door for door in open_doors() if speaks_bolt(door.port)]
    for door in open_doors():
        if door not in bolt:
            door.close()
    if len(bolt) != 1 or open_doors() != bolt:
        raise OSError("the engine does not listen on one Bolt port alone")
    return bolt[0].port


def _door(descriptor: int) -> Door | None:
    try:
        copy = os.dup(descriptor)
    except OSError:
        return None  # the descriptor by which the folder itself was listed
    try:
        found = socket.socket(fileno=copy)
    except OSError:
        os.close(copy)
        return None
    with found:
        if found.family not in (socket.AF_INET, socket.AF_INET6):
            return None
        listens = found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN)
        return Door(descriptor, found.getsockname()[1]) if listens else None
