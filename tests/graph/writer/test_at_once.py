"""Loading at one time: whoever comes second sees what the first one wrote, and nothing is drawn from what is stale."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graph.writer import LoadReport, load
from tests.graph.making import dataset, post
from tests.graph.writer.dump import CLAIMS, FIRST, SECOND, everything, without_moments

if TYPE_CHECKING:
    from datetime import datetime

    from graph.database import Database
    from graph.records import Dataset

ROUNDS = 4


def edition(name: str, month: str) -> Dataset:
    """A dataset that attests the same post as the other one does, on days of its own."""
    claims = [post(f"post-{year}", f"{year}-{month}-01") for year in range(2008, 2020)]
    plain = dataset(*(CLAIMS if name == "test" else ()), *claims)
    return replace(plain, id=name, claims=tuple(replace(one, id=f"{name}:{one.id[5:]}") for one in plain.claims))


def at_once(graph: Database, datasets: list[Dataset], now: datetime) -> list[LoadReport]:
    """Load datasets at one time, each in a thread of its own."""
    with ThreadPoolExecutor(len(datasets)) as pool:
        return list(pool.map(lambda records: load(graph, records, now=now), datasets))


def wiped(graph: Database) -> Database:
    """The graph without anything in it."""
    graph.write(lambda writer: writer.run("MATCH (n) DETACH DELETE n"))
    return graph


@pytest.mark.parametrize("rounds", range(ROUNDS))
def test_two_edits_at_one_time_are_as_one_after_the_other(graph: Database, rounds: int) -> None:
    """A post that both datasets attest bears the days of both: neither is drawn from what the other has replaced."""
    early = [edition("test", "03"), edition("other", "06")]
    late = [edition("test", f"{4 + rounds % 2:02}"), edition("other", f"{7 + rounds % 2:02}")]
    for records, moment in ((early[0], FIRST), (early[1], FIRST), (late[0], SECOND), (late[1], SECOND)):
        load(graph, records, now=moment)
    expected = everything(graph)
    for records in early:
        load(wiped(graph) if records is early[0] else graph, records, now=FIRST)
    assert all(report.changed for report in at_once(graph, late, SECOND))
    assert everything(graph) == expected


@pytest.mark.parametrize("rounds", range(ROUNDS))
def test_two_first_loads_at_one_time_both_succeed(graph: Database, rounds: int) -> None:
    """Also of an empty graph, where both would make the same entities."""
    both = [edition("test", f"{1 + rounds:02}"), edition("other", "06")]
    for records in both:
        load(graph, records, now=FIRST)
    expected = everything(graph)
    assert all(report.changed for report in at_once(wiped(graph), both, FIRST))
    assert everything(graph) == expected


def test_the_same_dataset_twice_at_one_time_is_loaded_once(graph: Database) -> None:
    """One of the two finds that nothing has changed, on Neo4j after it waited for its turn."""
    records = edition("test", "03")
    load(graph, records, now=FIRST)
    expected = without_moments(everything(graph))
    changed = [report.changed for report in at_once(wiped(graph), [records, records], FIRST)]
    assert sorted(changed) == [False, True]
    assert without_moments(everything(graph)) == expected
