"""The real facts on Azerbaijan, read once; and a graph that holds them, to be read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from loaders.curated import read_folder

if TYPE_CHECKING:
    from graph.database import Database
    from graph.records import Dataset
    from tests.graphs import Graphs

FOLDER = Path(__file__).parents[2] / "facts" / "azerbaijan"


@pytest.fixture(scope="session")
def folder() -> Path:
    """Where the facts lie."""
    return FOLDER


@pytest.fixture(scope="session")
def manifest() -> dict[str, object]:
    """The content of dataset.yml."""
    content = yaml.safe_load((FOLDER / "dataset.yml").read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


@pytest.fixture(scope="session")
def facts() -> Dataset:
    """The facts as records; reading refuses a dataset that has problems."""
    return read_folder(FOLDER)


@pytest.fixture(scope="module")
def graph_of_facts(graphs: Graphs, facts: Dataset) -> Database:
    """A graph that holds the facts, to be read; on each engine."""
    return graphs.holding(facts)
