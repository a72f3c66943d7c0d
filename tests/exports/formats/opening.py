"""Opening the page of the format `html` from a disk, as a person does, with everything that goes wrong written down."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.exports.writing import written

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import ConsoleMessage, Page, Request

    from queries.subgraph.subgraph import Subgraph


@dataclass(frozen=True, slots=True)
class Opener:
    """Opens subgraphs in one page.

    Attributes:
        page: the page.
        folder: where the files are put.
        faults: requests for anything but the file itself, and whatever the console complains of.
    """

    page: Page
    folder: Path
    faults: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Write down what goes wrong from now on."""

        def requested(asked: Request) -> None:
            if not (asked.url.startswith("file:") and asked.is_navigation_request()):
                self.faults.append(f"asked for {asked.url[:200]}")

        def told(message: ConsoleMessage) -> None:
            if message.type in {"error", "warning"}:
                self.faults.append(message.text)

        self.page.on("request", requested)
        self.page.on("console", told)

    def open(self, subgraph: Subgraph, address: str = "", *, width: int = 1300) -> Page:
        """Write a subgraph and open its file; `address` is what follows `#`."""
        file = self.folder / "answer.html"
        file.write_bytes(written(subgraph, "html"))
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.goto("about:blank")
        self.page.goto(f"{file.as_uri()}#{address}")
        self.page.wait_for_selector("#page .masthead")
        return self.page
