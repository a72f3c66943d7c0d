"""Where everything of the server lies, which version it is, and what a running one says about itself."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import asdict, dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

POM = Path(__file__).with_name("pom.xml")
BUILD = Path(__file__).parents[2] / "build" / "neo4j"


class Unable(Exception):
    """The server cannot be fetched, started or ended; the text is one line that says why."""


def chosen_version() -> str:
    """The version that the environment asks for by `NEO4J`, or else the one in `pom.xml`."""
    return os.environ.get("NEO4J") or pinned_version()


def pinned_version() -> str:
    """The version in `pom.xml`."""
    found = ET.parse(POM).findtext("properties/neo4j.version")  # noqa: S314 - our own file
    assert found is not None
    return found


@dataclass(frozen=True, slots=True)
class Running:
    """What a started server is known by.

    Attributes:
        pid: its process.
        port: where it speaks Bolt, on loopback.
        version: of Neo4j.
    """

    pid: int
    port: int
    version: str

    @property
    def uri(self) -> str:
        """Its address."""
        return f"bolt://127.0.0.1:{self.port}"


@dataclass(frozen=True, slots=True)
class Place:
    """The folder of one server."""

    folder: Path = BUILD

    @property
    def home(self) -> Path:
        """What Neo4j calls its home: settings, data, logs."""
        return self.folder / "home"

    @property
    def password_file(self) -> Path:
        """The password of the user `neo4j`, for its owner only."""
        return self.folder / "password"

    @property
    def log(self) -> Path:
        """What the process prints."""
        return self.folder / "server.log"

    @property
    def lock(self) -> Path:
        """Held by the tests that use the server, since it has one database for all."""
        return self.folder / "tests.lock"

    def programs(self, version: str) -> Path:
        """The folder of a version's programs."""
        return self.folder / f"neo4j-{version}"

    def running(self) -> Running | None:
        """The server that runs here; None if none does."""
        try:
            found = Running(**json.loads((self.folder / "running.json").read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None
        return found if self.is_ours(found.pid) else None

    def last_port(self) -> int:
        """The port of the last server here, so that a new one is found at the same address; 0 if there was none."""
        try:
            return int(json.loads((self.folder / "running.json").read_text("utf-8"))["port"])
        except (OSError, ValueError, TypeError, KeyError):
            return 0

    def announce(self, running: Running) -> None:
        """Write down what runs here."""
        (self.folder / "running.json").write_text(json.dumps(asdict(running)), encoding="utf-8")

    def is_ours(self, pid: int) -> bool:
        """Whether a process is a server of this folder, and not another one that was given the same number."""
        listed = subprocess.run(
            ["ps", "-ww", "-o", "stat=,command=", "-p", str(pid)], capture_output=True, text=True, check=False
        ).stdout
        return f"--home-dir={self.home}" in listed and not listed.startswith("Z")
