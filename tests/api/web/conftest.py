"""The explorer, served as people get it, in a real browser in which nothing may go wrong unseen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from tests.api.programs import program, served

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, ConsoleMessage, Page, Request

#: Where the example country stands, which every test here is about.
COUNTRY = "tests/country"


@dataclass(frozen=True, slots=True)
class Explorer:
    """The explorer in one page.

    Attributes:
        page: the page.
        address: where the server is.
        faults: requests to anybody else, and whatever the console complains of; must be empty at the end.
    """

    page: Page
    address: str
    faults: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Write down what goes wrong from now on."""

        def requested(asked: Request) -> None:
            if not asked.url.startswith((self.address, "data:")):
                self.faults.append(f"asked for {asked.url[:200]}")

        def told(message: ConsoleMessage) -> None:
            if message.type in {"error", "warning"}:
                self.faults.append(message.text)

        self.page.on("request", requested)
        self.page.on("console", told)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))

    def open(self, state: str = "", *, width: int = 1300, awaited: str = ".split, .front section") -> Page:
        """Open the page with a state, which is what follows `#`, and wait until its answer is there."""
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.goto("about:blank")
        self.page.goto(f"{self.address}/#{state}")
        self.page.wait_for_selector(awaited)
        return self.page


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on the graph of the invented country; gives its address."""
    folder = tmp_path_factory.mktemp("explored")
    assert program(folder, "load", COUNTRY).returncode == 0
    with served(folder) as (_, address):
        yield address


@pytest.fixture(scope="session")
def empty_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on an empty graph."""
    with served(tmp_path_factory.mktemp("unexplored")) as (_, address):
        yield address


@pytest.fixture(scope="session")
def varnia_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on the graph of the invented state of Varnia, on which dossiers are tested."""
    folder = tmp_path_factory.mktemp("referred")
    assert program(folder, "load", "tests/referrals/varnia").returncode == 0
    with served(folder) as (_, address):
        yield address


@pytest.fixture
def in_varnia(browser: Browser, varnia_server: str) -> Iterator[Explorer]:
    """The explorer of Varnia."""
    yield from explored(browser, varnia_server)


@pytest.fixture
def explorer(browser: Browser, server: str) -> Iterator[Explorer]:
    """The explorer of the invented country."""
    yield from explored(browser, server)


@pytest.fixture
def empty_explorer(browser: Browser, empty_server: str) -> Iterator[Explorer]:
    """The explorer of an empty graph."""
    yield from explored(browser, empty_server)


def explored(browser: Browser, address: str) -> Iterator[Explorer]:
    """Give the explorer of a server; nothing may have gone wrong at the end."""
    context = browser.new_context(reduced_motion="reduce")
    explorer = Explorer(context.new_page(), address)
    explorer.watch()
    yield explorer
    context.close()
    assert explorer.faults == []
