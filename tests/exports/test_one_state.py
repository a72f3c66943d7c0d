"""An export while facts are loaded is of one state: everything as it was before the load, or everything as after it."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from graph.errors import DatabaseUnavailable
from graph.writer import load
from queries.subgraph.gathering import Gathering
from queries.subgraph.select import select
from queries.subgraph.selection import Selection
from tests.exports.editions import FIRST

if TYPE_CHECKING:
    from graph.database import Database
    from graph.records import Dataset
    from queries.subgraph.subgraph import Subgraph

EDITIONS = 6


def edition(veldania: Dataset, number: int) -> Dataset:
    """The country with the kind of each body saying in its note which edition it is of."""
    bodies = {entity.id for entity in veldania.entities if entity.type in {"Agency", "Organization"}}
    claims = (
        replace(claim, note=f"edition {number}") if claim.predicate == "kind" and claim.subject in bodies else claim
        for claim in veldania.claims
    )
    return replace(veldania, version=f"1.{number}.0", claims=tuple(claims))


def editions(subgraph: Subgraph) -> set[str]:
    """The editions of which its claims are."""
    return {claim.note for claim in subgraph.claims() if claim.note.startswith("edition ")}


def test_an_export_during_loads_is_of_one_edition(graph: Database, veldania: Dataset) -> None:
    """Each export that is given bears one edition's version and only its claims; if none can be had, that is said."""
    load(graph, edition(veldania, 0), now=FIRST)
    faults: list[BaseException] = []

    def load_on() -> None:
        try:
            for number in range(1, EDITIONS):
                load(graph, edition(veldania, number), now=FIRST + timedelta(days=number))
        except BaseException as error:  # noqa: BLE001 - told below
            faults.append(error)

    loading, seen = threading.Thread(target=load_on), list[str]()
    loading.start()
    while loading.is_alive() or seen[-1:] != [f"1.{EDITIONS - 1}.0"]:
        try:
            with select(graph, Selection("all"), program="x") as subgraph:
                (dataset,) = subgraph.about.datasets
                notes, count = editions(subgraph), subgraph.about.claims
        except DatabaseUnavailable as error:
            assert "facts are being loaded again and again" in str(error)  # noqa: PT017 - any other is a fault
            continue
        assert notes == {f"edition {dataset.version.split('.')[1]}"}
        assert count == 398
        seen.append(dataset.version)
    loading.join()
    assert faults == []
    assert seen == sorted(seen)


@pytest.mark.parametrize("times", [1, 2])
def test_a_load_meanwhile_is_begun_anew(
    graph: Database, veldania: Dataset, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    """Once or twice it is not even noticed; the answer is of the last state."""
    load(graph, edition(veldania, 0), now=FIRST)
    loading_during(monkeypatch, graph, veldania, times)
    with select(graph, Selection("all"), program="x") as subgraph:
        assert subgraph.about.datasets[0].version == f"1.{times}.0"
        assert editions(subgraph) == {f"edition {times}"}


def test_a_load_in_the_very_same_moment_is_noticed(
    graph: Database, veldania: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another content under the same version, put on record in the same second by a clock that stands still."""
    load(graph, edition(veldania, 0), now=FIRST)
    loading_during(monkeypatch, graph, veldania, 1, later=timedelta(0), version="1.0.0")
    with select(graph, Selection("all"), program="x") as subgraph:
        assert editions(subgraph) == {"edition 1"}


def test_a_load_that_never_ends_is_told(graph: Database, veldania: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    """As trouble that passes: the same request works later."""
    load(graph, edition(veldania, 0), now=FIRST)
    loading_during(monkeypatch, graph, veldania, 9)
    with pytest.raises(DatabaseUnavailable, match="again and again"):
        select(graph, Selection("all"), program="x")


def loading_during(
    monkeypatch: pytest.MonkeyPatch,
    graph: Database,
    veldania: Dataset,
    times: int,
    later: timedelta = timedelta(days=1),
    version: str = "",
) -> None:
    """Load the next edition in the middle of each of the first selections, between its nodes and its claims."""
    gather, left = Gathering.gather, iter(range(1, times + 1))

    def gather_and_load(gathering: Gathering) -> str:
        cut = gather(gathering)
        for number in left:
            made = edition(veldania, number)
            load(graph, replace(made, version=version or made.version), now=FIRST + number * later)
            break
        return cut

    monkeypatch.setattr(Gathering, "gather", gather_and_load)
