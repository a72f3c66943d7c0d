"""Any sequence of editions of two datasets leaves the graph that their last editions alone would make."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.records import Sensitivity, Stance, Status
from graph.writer import load
from tests.graph.making import dataset, literal, part, post
from tests.graph.writer.dump import CLAIMS, everything, without_moments

if TYPE_CHECKING:
    from collections.abc import Collection

    from graph.database import Database
    from graph.records import Dataset

POOL = (
    *CLAIMS,
    post("late", "2020-02-02", sensitivity=Sensitivity.AUTHORITY),
    post("ended", "2017-01-01", until="2019-03-03", to_is_end=True, status=Status.CONFLICT),
    part("second", "clara", "detainee", on="2018-04"),
    part("denied", "clara", "detainee", stance=Stance.DENIES, disputes=("test:second", "other:second")),
    literal("other-kind", "arrest", "kind", "detention", on="2018-04-13", sensitivity=Sensitivity.PARTNER),
    literal("spelling", "anna", "name", "Анна", qualifiers={"preferred": "yes"}),
)
editions = st.tuples(st.sampled_from(["test", "other"]), st.sets(st.sampled_from(range(len(POOL)))))


def edition(name: str, numbers: Collection[int]) -> Dataset:
    """A dataset with some claims of the pool, under ids of its own."""
    plain = dataset(*(POOL[number] for number in sorted(numbers)))
    return replace(plain, id=name, claims=tuple(replace(one, id=f"{name}:{one.id[5:]}") for one in plain.claims))


def loaded(graph: Database, sequence: list[Dataset]) -> list[str]:
    """What the graph holds after these loads, without history and moments."""
    graph.write(lambda writer: writer.run("MATCH (n) DETACH DELETE n"))
    for records in sequence:
        load(graph, records)
    graph.write(lambda writer: writer.run("MATCH (c:Claim) WHERE c.current = false DETACH DELETE c"))
    graph.write(lambda writer: writer.run("MATCH (c:Claim) REMOVE c.on_record_before"))
    return without_moments(everything(graph))


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(editions, min_size=2, max_size=5))
def test_only_the_last_edition_of_each_dataset_counts(graph: Database, sequence: list[tuple[str, set[int]]]) -> None:
    """Edges, portraits, answers and days of claims are those of a graph that never held anything else."""
    last = dict(sequence)
    expected = loaded(graph, [edition(name, last[name]) for name in sorted(last)])
    assert loaded(graph, [edition(name, numbers) for name, numbers in sequence]) == expected
