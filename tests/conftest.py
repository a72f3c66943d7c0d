"""What every folder of tests may use: both engines, and the invented country, read once and loaded once into each.

A test that asks for `country` or `graph` runs on the embedded engine, and on Neo4j where there is a server. A test that
writes takes `graph`, which is empty, or opens one of its own in `tmp_path`; the shared country is only read.
"""

from __future__ import annotations

import logging
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from graph.settings import PREFIX, Settings
from loaders.curated import read_folder
from tests.country import FOLDER
from tests.graphs import EmbeddedGraphs, Graphs, ServerGraphs
from tests.neo4j_server.found import ABSENT, Found, find_server
from tests.tools import REQUIRE_ALL, TOOLS, find_tools

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from graph.database import Database
    from graph.records import Dataset
    from tests.neo4j_server.place import Place

SERVER = pytest.StashKey["Found | None"]()
TOOLS_FOUND = pytest.StashKey["dict[str, Path | None]"]()
NOT_TESTED = pytest.StashKey["list[str]"]()


def pytest_configure(config: pytest.Config) -> None:
    """Look for a server and tools before anything is collected; where all are required, an absence is a failure."""
    config.stash[SERVER] = found = find_server()
    config.stash[TOOLS_FOUND] = tools = find_tools()
    config.stash[NOT_TESTED] = [] if found else [ABSENT]
    absent = [*config.stash[NOT_TESTED], *(TOOLS[name].absent for name, path in tools.items() if path is None)]
    if absent and os.environ.get(REQUIRE_ALL):
        raise pytest.UsageError(*absent)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run on both engines whatever asks for one."""
    if "engine" in metafunc.fixturenames:
        engines = ["arcadedb", "neo4j"] if metafunc.config.stash[SERVER] else ["arcadedb"]
        metafunc.parametrize("engine", engines, indirect=True, scope="session")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests of what is absent, and those that stop a server if it is not ours to stop."""
    found, tools = config.stash[SERVER], config.stash[TOOLS_FOUND]
    there = {"neo4j_server": found, "own_server": found and found.place, **tools}
    missing = {name for name, thing in there.items() if not thing}
    asked = {item: missing & set(getattr(item, "fixturenames", ())) for item in items}
    left_out = [item for item in items if asked[item]]
    if left_out:
        named = set().union(*asked.values())
        config.stash[NOT_TESTED] += [tool.absent for name, tool in TOOLS.items() if name in named]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not asked[item]]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was not tested, in one line each."""
    for line in config.stash[NOT_TESTED]:
        terminalreporter.write_line(line)


@pytest.fixture(scope="session", autouse=True)
def no_settings_of_the_person_who_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test sees the settings, or touches the graph, of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith(PREFIX)]:
            patch.delenv(name)
        patch.setenv(f"{PREFIX}DATA_DIR", str(tmp_path_factory.mktemp("default-graph")))
        yield


class Kept(logging.Handler):
    """Keeps what is logged."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line."""
        self.lines.append(record.getMessage())


@pytest.fixture(autouse=True)
def nothing_deprecated() -> Iterator[None]:
    """What a server calls deprecated fails the test that sent it: the next release may refuse it."""
    notices, kept = logging.getLogger("neo4j.notifications"), Kept()
    notices.addHandler(kept)
    yield
    notices.removeHandler(kept)
    assert kept.lines == []


@pytest.fixture(scope="session")
def moment() -> datetime:
    """The moment at which shared graphs are put on record: the same on both engines, since answers tell it."""
    return datetime.now(UTC)


@pytest.fixture(scope="session")
def embedded_graphs(tmp_path_factory: pytest.TempPathFactory, moment: datetime) -> Iterator[EmbeddedGraphs]:
    """Graphs on the embedded engine."""
    graphs = EmbeddedGraphs(tmp_path_factory.mktemp("graphs"), moment)
    yield graphs
    graphs.close()


@pytest.fixture(scope="session")
def neo4j_server(request: pytest.FixtureRequest) -> Found:
    """The Neo4j server of these tests."""
    found = request.config.stash[SERVER]
    assert found is not None, ABSENT
    return found


@pytest.fixture(scope="session")
def own_server(neo4j_server: Found) -> Place:
    """The server that `make neo4j` started, which a test may stop if it starts it again."""
    assert neo4j_server.place is not None
    return neo4j_server.place


@pytest.fixture(scope="session")
def neo4j_graphs(neo4j_server: Found, moment: datetime) -> Iterator[ServerGraphs]:
    """Graphs on Neo4j."""
    graphs = ServerGraphs(neo4j_server.settings, moment, disposable=neo4j_server.place is not None)
    yield graphs
    graphs.close()


@pytest.fixture(scope="session")
def engine(request: pytest.FixtureRequest) -> str:
    """The engine that answers; whoever asks for it runs on both."""
    return str(request.param)


@pytest.fixture(scope="session")
def graphs(engine: str, request: pytest.FixtureRequest) -> Graphs:
    """Graphs on the engine that answers."""
    found = request.getfixturevalue("neo4j_graphs" if engine == "neo4j" else "embedded_graphs")
    assert isinstance(found, EmbeddedGraphs | ServerGraphs)
    return found


@pytest.fixture(scope="session")
def veldania() -> Dataset:
    """The invented country as records."""
    return read_folder(FOLDER)


@pytest.fixture(scope="session")
def country_settings(embedded_graphs: EmbeddedGraphs, veldania: Dataset) -> Settings:
    """Settings that lead to an embedded graph which holds the invented country."""
    embedded_graphs.holding(veldania)
    return embedded_graphs.settings(veldania)


@pytest.fixture(scope="module")
def country(graphs: Graphs, veldania: Dataset) -> Database:
    """The graph of the invented country, to be read."""
    return graphs.holding(veldania)


@pytest.fixture(scope="module")
def country_reached(graphs: Graphs, country: Database, veldania: Dataset) -> Settings:
    """Settings that lead to the graph that `country` gives."""
    assert country.engine
    return graphs.settings(veldania)


@pytest.fixture
def graph(graphs: Graphs) -> Database:
    """A graph that holds nothing, to be written to."""
    return graphs.empty()


def _tool(config: pytest.Config, name: str) -> Path:
    path = config.stash[TOOLS_FOUND][name]
    assert path is not None, TOOLS[name].absent
    return path


@pytest.fixture(scope="session")
def dot(pytestconfig: pytest.Config) -> Path:
    """Graphviz."""
    return _tool(pytestconfig, "dot")


@pytest.fixture(scope="session")
def chromium(pytestconfig: pytest.Config) -> Path:
    """A browser."""
    return _tool(pytestconfig, "chromium")


@pytest.fixture(scope="module")
def browser(chromium: Path) -> Iterator[Browser]:
    """Chromium, without its sandbox, which root may not have, since it opens nothing but pages of ours.

    It ends with the module: while it runs, its event loop keeps every other from running in this thread.
    """
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def soffice(pytestconfig: pytest.Config) -> Path:
    """LibreOffice."""
    return _tool(pytestconfig, "soffice")


@pytest.fixture(scope="session")
def poppler(pytestconfig: pytest.Config) -> Path:
    """What reads the text of a PDF; `pdfinfo` lies beside it."""
    return _tool(pytestconfig, "poppler")


@pytest.fixture(scope="session")
def node_modules(pytestconfig: pytest.Config) -> Path:
    """The folder of what npm fetched."""
    return _tool(pytestconfig, "node_modules")


@pytest.fixture(scope="session")
def ftm(pytestconfig: pytest.Config) -> Path:
    """The program of FollowTheMoney."""
    return _tool(pytestconfig, "ftm")
