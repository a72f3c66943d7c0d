"""A Neo4j server for measuring: fresh, of its own, with the memory of `docker-compose.yml`, and gone afterwards."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.neo4j_server.fetching import java_for
from tests.neo4j_server.place import BUILD, Place, Unable, chosen_version
from tests.neo4j_server.process import settings_of, start, stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.settings import Settings


@dataclass(frozen=True, slots=True)
class OwnPlace(Place):
    """A place whose server runs from the programs that `make neo4j` has fetched."""

    def programs(self, version: str) -> Path:
        """The folder of a version's programs."""
        return BUILD / f"neo4j-{version}"


def can_start_server() -> bool:
    """Whether there is all that a server needs; `make neo4j` sees to it."""
    version = chosen_version()
    try:
        java_for(version)
    except Unable:
        return False
    return (BUILD / f"neo4j-{version}").is_dir()


@contextmanager
def empty_server() -> Iterator[Settings]:
    """Settings that lead to a server that holds nothing, and ends after the block.

    Raises:
        Unable: it does not start.
    """
    with TemporaryDirectory(prefix="answerable-bench-") as path:
        place = OwnPlace(Path(path))
        running = start(place)
        try:
            yield settings_of(place, running.uri)
        finally:
            stop(place)
