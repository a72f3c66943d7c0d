"""`neo4j://`, the address of a cluster, also leads to a single server: the driver asks it who leads and who follows."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from graph.database import open_database
from graph.writer import load
from queries.chain.chain import chain
from tests.graph.database.conftest import COUNT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.database import Database
    from graph.records import Dataset
    from graph.settings import Settings
    from tests.graphs import ServerGraphs
    from tests.neo4j_server.found import Found

ACT = "arrest-of-elsad"


def routed(settings: Settings) -> Settings:
    """The settings with the address of a cluster."""
    address = str(settings.database_uri).replace("bolt", "neo4j", 1)
    return settings.model_copy(update={"database_uri": address})


@pytest.fixture
def cluster(neo4j_server: Found, neo4j_graphs: ServerGraphs) -> Iterator[Database]:
    """An empty graph, reached by routing."""
    neo4j_graphs.empty()
    with open_database(routed(neo4j_server.settings)) as database:
        yield database


def test_a_dataset_is_loaded_and_asked_by_routing(cluster: Database, veldania: Dataset, neo4j_server: Found) -> None:
    """With the same answer as by the server's own address."""
    assert load(cluster, veldania).changed
    assert not load(cluster, veldania).changed
    with open_database(neo4j_server.settings) as direct:
        assert chain(cluster, ACT).acts == chain(direct, ACT).acts


def test_a_question_waits_for_the_write_before_it(cluster: Database, caplog: pytest.LogCaptureFixture) -> None:
    """It names the write's bookmark, since in a cluster another member may answer that does not have it yet."""
    cluster.write(lambda writer: writer.run("CREATE (:Probe)"))
    with caplog.at_level(logging.DEBUG, logger="neo4j.io"):
        cluster.read(COUNT)
    begun = [record.getMessage() for record in caplog.records if " BEGIN " in record.getMessage()]
    assert len(begun) == 1
    assert "'bookmarks': ['" in begun[0]
    assert "'mode': 'r'" in begun[0]
