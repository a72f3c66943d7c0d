"""The graph of Karvela, in which everything stands that should not, and what is asked of subgraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.queries.subgraph.karvela import karvela, protect

if TYPE_CHECKING:
    from graph.database import Database
    from tests.graphs import EmbeddedGraphs, Graphs


@pytest.fixture(scope="session")
def quarry_nearby(embedded_graphs: EmbeddedGraphs) -> Database:
    """Karvela on the embedded engine alone, for what does not depend on the engine."""
    return protect(embedded_graphs.holding(karvela()))


@pytest.fixture(scope="module")
def quarry(graphs: Graphs) -> Database:
    """Karvela on either engine, to be read."""
    return protect(graphs.holding(karvela()))
