"""Whether there is a Neo4j server for the tests, and where."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import SecretStr

from graph.settings import Settings
from tests.neo4j_server.place import Place
from tests.neo4j_server.process import settings_of

if TYPE_CHECKING:
    from collections.abc import Mapping

PREFIX = "ANSWERABLE_TEST_NEO4J_"
ABSENT = f"Neo4j was not tested: `make neo4j` starts a server for the tests, or {PREFIX}URI names one (it is emptied)."


@dataclass(frozen=True, slots=True)
class Found:
    """A server for the tests.

    Attributes:
        settings: how it is reached.
        place: its folder, if `make neo4j` started it; such a one may be emptied, stopped and started.
    """

    settings: Settings
    place: Place | None


def find_server(environment: Mapping[str, str] = os.environ) -> Found | None:
    """The server that the environment names, or else the one that `make neo4j` started; None if there is none."""
    named = {name.removeprefix(PREFIX): value for name, value in environment.items() if name.startswith(PREFIX)}
    if "URI" in named:
        file = named.get("PASSWORD_FILE")
        settings = Settings(
            database_uri=named["URI"],
            database_user=named.get("USER", "neo4j"),
            database_password=SecretStr(named.get("PASSWORD", "")),
            database_password_file=Path(file) if file else None,
        )
        return Found(settings, None)
    running = Place().running()
    return Found(settings_of(Place(), running.uri), Place()) if running else None
