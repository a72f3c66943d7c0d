"""Programs of others that tests look through, such as Graphviz and a browser: where each is, and how it is got.

A test names a tool as a fixture and gets its path. Without the tool its tests are left out, and the end of the run says
so in one line; where everything is required, a missing tool ends the run before its first test.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

#: Set in the environment, it makes a missing tool a failure.
REQUIRE_ALL = "ANSWERABLE_TEST_REQUIRE_ALL"
#: Where `make oracles` puts what comes from the registries of other languages, and ftm.
ORACLES = Path(__file__).resolve().parents[1] / "build" / "oracles"


@dataclass(frozen=True, slots=True)
class Tool:
    """A program of others.

    Attributes:
        name: of the fixture that gives it.
        title: what it is, for people.
        how: how it is got.
        find: gives where it is; None if it is nowhere.
    """

    name: str
    title: str
    how: str
    find: Callable[[], Path | None]

    @property
    def absent(self) -> str:
        """The line that says that it is not there."""
        return f"{self.title} was not there, and nothing was tested with it: {self.how}."


def on_path(*names: str) -> Callable[[], Path | None]:
    """Look for the first of several programs on the path."""

    def find() -> Path | None:
        found = next(filter(None, map(shutil.which, names)), None)
        return Path(found) if found else None

    return find


def made(place: Path, stamp: str = "") -> Callable[[], Path | None]:
    """Look for a file or folder, which is whole once its stamp is there."""
    return lambda: place if (place / stamp).exists() else None


#: Every tool, by the name of its fixture.
TOOLS: Mapping[str, Tool] = {
    tool.name: tool
    for tool in (
        Tool("dot", "Graphviz", "`apt-get install graphviz`", on_path("dot")),
        Tool("chromium", "Chromium", "`apt-get install chromium`", on_path("chromium", "chromium-browser")),
        Tool("soffice", "LibreOffice", "`apt-get install libreoffice-calc libreoffice-writer`", on_path("soffice")),
        Tool("poppler", "Poppler", "`apt-get install poppler-utils`", on_path("pdftotext")),
        Tool(
            "node_modules",
            "The parsers of Gephi Lite, Mermaid and axe",
            "`make oracles` fetches them by npm",
            made(ORACLES / "node_modules", ".package-lock.json"),
        ),
        Tool("ftm", "FollowTheMoney", "`make oracles` fetches it by pip", made(ORACLES / "ftm" / "bin" / "ftm")),
    )
}


def find_tools(tools: Iterable[Tool] = TOOLS.values()) -> dict[str, Path | None]:
    """Look for each tool; None for those that are nowhere."""
    return {tool.name: tool.find() for tool in tools}
