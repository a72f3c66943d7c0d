"""What every folder of tests may use: the invented country, read once and loaded once into an engine of its own.

A test that writes opens a graph of its own in `tmp_path`; the shared one is only read.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from graph.database import open_database
from graph.settings import PREFIX, Settings
from graph.writer import load
from loaders.curated import read_folder
from tests.country import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.database import Database
    from graph.records import Dataset


@pytest.fixture(scope="session", autouse=True)
def no_settings_of_the_person_who_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test sees the settings, or touches the graph, of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith(PREFIX)]:
            patch.delenv(name)
        patch.setenv(f"{PREFIX}DATA_DIR", str(tmp_path_factory.mktemp("default-graph")))
        yield


@pytest.fixture(scope="session")
def veldania() -> Dataset:
    """The invented country as records."""
    return read_folder(FOLDER)


@pytest.fixture(scope="session")
def country_settings(tmp_path_factory: pytest.TempPathFactory, veldania: Dataset) -> Settings:
    """Settings that lead to a graph which holds the invented country."""
    settings = Settings(data_dir=tmp_path_factory.mktemp("veldania"))
    with open_database(settings) as database:
        load(database, veldania)
    return settings


@pytest.fixture(scope="session")
def country(country_settings: Settings) -> Iterator[Database]:
    """The graph of the invented country, to be read."""
    with open_database(country_settings) as database:
        yield database
