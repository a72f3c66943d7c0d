"""Both doors, opened on the graph of the invented country: by HTTP on both engines, commands on the one that is meant.

`answerable` runs commands on the embedded engine, where opening the graph costs nothing while somebody has it open;
`on_both` runs them on whichever engine is tested, and is for what could differ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from api.cli.main import run
from api.http.app import create_app
from loaders.curated import read_folder
from tests.api.doors import asking
from tests.api.programs import variables
from tests.referrals.varnia import FOLDER as VARNIA

if TYPE_CHECKING:
    from fastapi import FastAPI

    from graph.database import Database
    from graph.records import Dataset
    from graph.settings import Settings
    from tests.api.doors import Answerable, Asking
    from tests.graphs import EmbeddedGraphs


@pytest.fixture(scope="module")
def app(country: Database, country_reached: Settings) -> FastAPI:
    """The application on the graph of the invented country."""
    return create_app(country_reached, database=country)


@pytest.fixture(scope="module")
def ask(app: FastAPI) -> Asking:
    """Ask the application by HTTP, without a socket."""
    return asking(app)


@pytest.fixture(scope="module")
def ask_embedded(embedded_graphs: EmbeddedGraphs, veldania: Dataset) -> Asking:
    """Ask the same of the embedded engine, whichever is tested."""
    database = embedded_graphs.holding(veldania)
    return asking(create_app(embedded_graphs.settings(veldania), database=database))


@pytest.fixture
def answerable(
    country_settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Answerable:
    """Run a command in this process, on the embedded graph of the invented country: exit code, output and errors."""
    return running(country_settings, monkeypatch, capsys)


@pytest.fixture
def on_both(
    country_reached: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Answerable:
    """The same on the engine that is tested."""
    return running(country_reached, monkeypatch, capsys)


@pytest.fixture(scope="session")
def varnia(embedded_graphs: EmbeddedGraphs) -> Settings:
    """Settings that lead to an embedded graph of the invented state of Varnia, which dossiers are tested on."""
    records = read_folder(VARNIA)
    embedded_graphs.holding(records)
    return embedded_graphs.settings(records)


@pytest.fixture
def in_varnia(varnia: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Answerable:
    """Run a command on the graph of Varnia."""
    return running(varnia, monkeypatch, capsys)


@pytest.fixture(scope="session")
def ask_varnia(embedded_graphs: EmbeddedGraphs, varnia: Settings) -> Asking:
    """Ask the application on the graph of Varnia by HTTP."""
    return asking(create_app(varnia, database=embedded_graphs.holding(read_folder(VARNIA))))


def running(settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Answerable:
    """A way to run commands on the graph that the settings name."""
    for name, value in variables(settings).items():
        monkeypatch.setenv(name, value)

    def answerable(*arguments: str) -> tuple[int, str, str]:
        code = run(arguments)
        return (code, *capsys.readouterr())

    return answerable
