"""The invented state of Varnia, read once, and dossiers made from it on a real graph."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from loaders.curated import read_folder
from referrals.casefile import Casefile, casefile_from
from tests.referrals.making import AS_OF, Making
from tests.referrals.varnia import FOLDER

if TYPE_CHECKING:
    from graph.database import Database
    from graph.records import Dataset
    from tests.graphs import Graphs

SIGNED = {"text": "Invented.", "signed_by": "An advocate", "signed_on": "2026-10-20"}


@pytest.fixture(scope="session")
def varnia() -> Dataset:
    """The invented state as records."""
    return read_folder(FOLDER)


@pytest.fixture
def state(graphs: Graphs, varnia: Dataset) -> Database:
    """The graph of the invented state, to be read; a server that a test has written to is loaded again."""
    return graphs.holding(varnia)


@pytest.fixture(scope="session")
def full_casefile() -> Casefile:
    """A casefile about Toren in which everything is there that an advocate can bring."""
    checks = [
        {"what": what, "done": True, "by": "An advocate", "on": "2026-10-20"}
        for what in ("reprisals", "relatives", "humanitarian", "consent", "sources")
    ]
    content = {
        "target": "arvid-toren",
        "programmes": ["us-eo-13818-abuse"],
        "as_of": AS_OF.isoformat(),
        "identity": {"confirmed_by": "An advocate", "confirmed_on": "2026-10-01"},
        "interest": SIGNED,
        "harm": SIGNED,
        "searches": [
            {"what": "denials", "where": "the press of Varnia", "on": "2026-10-01", "by": "An advocate"},
            {"what": "listings", "where": "consolidated lists", "on": "2026-10-20", "by": "An advocate"},
        ],
        "checks": checks,
        "conflicts_seen_by": "An advocate",
    }
    return casefile_from(content, "a test")


@pytest.fixture
def making(state: Database, full_casefile: Casefile) -> Making:
    """Makes dossiers on the invented state as it stands in its folder."""
    assert full_casefile.as_of == date(2026, 11, 1)
    return Making(state, full_casefile)


@pytest.fixture
def varied(graph: Database, varnia: Dataset, full_casefile: Casefile) -> Making:
    """Makes dossiers on the invented state as a test changes it."""
    return Making(graph, full_casefile, varnia)
