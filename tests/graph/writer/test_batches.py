"""A dataset too large for one commit: seen at once, finished after it was broken off, and stored as by one commit."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graph.errors import DatabaseUnavailable, DatasetProblems
from graph.model import load_schema
from graph.records import Entity, Sensitivity, Stance
from graph.writer import load, load_all
from graph.writer.staging import load_in_batches, unfinished
from tests.graph.making import ENTITIES, dataset, literal, part, post
from tests.graph.writer.dump import CLAIMS, FIRST, SECOND, THIRD, WHOLE, everything, without, without_moments
from tests.graph.writer.seen import Breaking, Broken, seen, wiped

if TYPE_CHECKING:
    from datetime import datetime

    from graph.database import Database
    from graph.records import Dataset

SCHEMA = load_schema()
#: So few rows in a commit that a handful of claims takes many.
ROWS = 3
#: An edition that adds, edits, takes away and brings new answers: of entities, claims, edges and a smaller circle's.
EDITED = replace(
    without("under", "told"),
    version="2",
    entities=(*ENTITIES, Entity("dora", "Person"), Entity("ward", "Agency")),
    claims=(
        *(replace(one, note="edited") if one.id == "test:doer" else one for one in without("under", "told").claims),
        literal("dora", "dora", "name", "Dora"),
        literal("ward", "ward", "name", "The ward"),
        literal("anna-too", "anna", "name", "Anna A", qualifiers={"preferred": "yes"}),
        post("dora-post", "2017-03-03", subject="dora", object="ward"),
        post("head-three", "2019-06-01", sensitivity=Sensitivity.AUTHORITY),
        part("ward", "ward", "arresting-body"),
        part("ward-denies", "ward", "arresting-body", stance=Stance.DENIES, disputes=("test:ward", "test:doer")),
    ),
)


def in_batches(graph: Database, records: Dataset, now: datetime) -> bool:
    """Load a dataset in small batches; gives whether something has changed."""
    return load_in_batches(graph, records, SCHEMA, now, rows=ROWS).changed


def at_once(graph: Database, *records: Dataset, now: datetime = SECOND) -> list[str]:
    """What an empty graph holds after these loads, each in one commit, the last at a moment."""
    wiped(graph)
    for number, one in enumerate(records, start=1):
        load(graph, one, now=now if number == len(records) else FIRST)
    return without_turns(everything(graph))


def without_turns(dump: list[str]) -> list[str]:
    """A dump without how many loads there were."""
    return [line for line in dump if '"labels": ["Load"]' not in line]


@pytest.mark.parametrize("before", [(), (WHOLE,), (EDITED, WHOLE)], ids=["nothing", "an edition", "two editions"])
def test_many_commits_leave_what_one_leaves(graph: Database, before: tuple[Dataset, ...]) -> None:
    """In every property of every node and edge, moments included."""
    expected = at_once(graph, *before, EDITED)
    wiped(graph)
    for records in before:
        load(graph, records, now=FIRST)
    assert in_batches(graph, EDITED, SECOND)
    assert without_turns(everything(graph)) == expected
    assert unfinished(graph) == set()
    assert not in_batches(graph, EDITED, THIRD)
    assert without_turns(everything(graph)) == expected


@pytest.mark.parametrize("before", [(), (WHOLE,)], ids=["nothing", "an edition"])
def test_until_the_last_commit_the_former_state_is_seen(graph: Database, before: tuple[Dataset, ...]) -> None:
    """Broken off before any of its commits it has changed nothing that is seen, and loading it again finishes it."""
    expected = at_once(graph, *before, EDITED)
    shown = seen(graph)
    commit, done = 0, False
    while not done:
        commit += 1
        wiped(graph)
        for records in before:
            load(graph, records, now=FIRST)
        former = seen(graph)
        with suppress(Broken):
            done = in_batches(Breaking(graph, commit), EDITED, SECOND)
        assert seen(graph) == (shown if done else former), f"broken off before commit {commit}"
        assert unfinished(graph) == (set() if done or commit < FIRST_MARKED else {"test"})
        # Whoever loads it does not have to know that it was broken off.
        assert load(graph, EDITED, now=SECOND).changed is not done
        assert without_turns(everything(graph)) == expected
    assert commit > 2 * FIRST_MARKED


#: First two looks, then the mark.
FIRST_MARKED = 4


@pytest.mark.parametrize("commit", range(4, 27, 4))
def test_a_load_that_was_broken_off_twice_is_finished(graph: Database, commit: int) -> None:
    """Also when the second one was of another edition, whose rows do not all fit."""
    expected = at_once(graph, WHOLE, now=THIRD)
    wiped(graph)
    for number, records in ((commit, EDITED), (5, without("head")), (6, WHOLE)):
        with suppress(Broken):
            in_batches(Breaking(graph, number), records, SECOND)
    assert seen(graph) == []
    load(graph, WHOLE, now=THIRD)
    assert without_turns(everything(graph)) == expected


def test_loading_the_former_edition_again_gives_an_unfinished_one_up(graph: Database) -> None:
    """Nothing of it stays, and the report says that nothing has changed."""
    load(graph, WHOLE, now=FIRST)
    before = without_turns(everything(graph))
    with suppress(Broken):
        in_batches(Breaking(graph, 12), EDITED, SECOND)
    assert without_turns(everything(graph)) != before
    assert not load(graph, WHOLE, now=THIRD).changed
    assert without_turns(everything(graph)) == before
    assert unfinished(graph) == set()


@pytest.mark.parametrize("commit", range(2, 13))
def test_others_load_in_between(graph: Database, commit: int) -> None:
    """Datasets that share facts, entities and answers; at any moment, and both are there in the end."""
    other = replace(
        dataset(
            replace(post("o-post", "2019-01-01", subject="dora", object="ward"), id="other:post"),
            replace(part("o", "ward", "arresting-body", stance=Stance.DENIES, disputes=("test:ward",)), id="other:no"),
            entities=(*ENTITIES, Entity("dora", "Person"), Entity("ward", "Agency")),
        ),
        id="other",
    )
    other = replace(other, claims=tuple(replace(one, id=one.id.replace("test:", "other:")) for one in other.claims))
    wiped(graph)
    for records in (WHOLE, other, EDITED):
        load(graph, records, now=FIRST)
    expected = without_moments(everything(graph))
    wiped(graph)
    load(graph, WHOLE, now=FIRST)
    between = Breaking(graph, commit, lambda: load(graph, other, now=FIRST))
    assert in_batches(between, EDITED, FIRST)
    assert between.broken
    assert without_moments(everything(graph)) == expected


def test_the_later_of_two_processes_goes_on(graph: Database) -> None:
    """The one that lost its mark says so, and writes no more."""
    expected = at_once(graph, EDITED)
    wiped(graph)
    with pytest.raises(DatabaseUnavailable, match="loaded by another process"):
        in_batches(Breaking(graph, 8, lambda: in_batches(Breaking(graph, 9), EDITED, SECOND)), EDITED, SECOND)
    assert unfinished(graph) == {"test"}
    assert seen(graph) == []
    assert in_batches(graph, EDITED, SECOND)
    assert without_turns(everything(graph)) == expected


def test_two_large_ones_at_one_time(graph: Database) -> None:
    """They make the same entities; each shows what is its own, and the second one finds what the first has made."""
    other = replace(
        EDITED, id="other", claims=tuple(replace(one, id=f"other:{one.id[5:]}", disputes=()) for one in EDITED.claims)
    )
    for records in (other, EDITED):
        load(graph, records, now=FIRST)
    expected = without_moments(everything(graph))
    for commit in (5, 9, 14):
        wiped(graph)
        with suppress(Broken):
            in_batches(Breaking(graph, commit), other, FIRST)
        assert in_batches(graph, EDITED, FIRST)
        assert in_batches(graph, other, FIRST)
        assert without_moments(everything(graph)) == expected


def test_what_gives_somebody_away_is_refused_before_anything_is_written(graph: Database) -> None:
    """As for a dataset of one commit."""
    load(graph, WHOLE, now=FIRST)
    before = everything(graph)
    telling = replace(dataset(part("telling", "police", "perpetrator", "threat")), id="other")
    with pytest.raises(DatasetProblems):
        in_batches(graph, telling, SECOND)
    assert everything(graph) == before


def test_the_size_decides(graph: Database) -> None:
    """A dataset with more claims than go into one commit is loaded in batches, the others of the list are not."""
    other = replace(dataset(CLAIMS[0]), id="other")
    other = replace(other, claims=tuple(replace(one, id=f"other:{one.id[5:]}") for one in other.claims))
    between = Breaking(graph, 100)
    reports = load_all(between, [other, WHOLE], now=FIRST, at_once=len(other.claims))
    assert [report.changed for report in reports] == [True, True]
    in_many = between.writes
    held = without_moments(everything(graph))
    wiped(graph)
    between = Breaking(graph, 100)
    load_all(between, [other, WHOLE], now=FIRST)
    assert (between.writes, in_many > 3) == (1, True)
    assert without_moments(everything(graph)) == held
