"""What appeared, went, changed or became disputed is found, and only that."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from exports.difference.compare import Happened, compare
from exports.difference.takes import read_take, take_of, takes_on_record
from exports.export import export
from exports.format import format_named
from exports.seal import Unsealed
from graph.dates import parse_span
from graph.errors import BadDay, BadParameter
from graph.protection import Audience
from graph.writer import load
from queries.subgraph.select import select
from queries.subgraph.selection import Selection
from queries.subgraph.subgraph import Subgraph
from tests.exports import invented
from tests.exports.editions import (
    ANSWER,
    CHANGED,
    DENIAL,
    DENIED,
    GONE,
    THIRD,
    WITHDRAWN,
    load_first,
    load_second,
)
from tests.exports.writing import formats

if TYPE_CHECKING:
    from pathlib import Path

    from exports.difference.compare import Difference
    from exports.difference.takes import Take
    from graph.database import Database
    from graph.records import Dataset

TABLES = {"csv"}
SQUAD = Selection("entity", ("raid-squad",), on=parse_span("2018-04-12"))


def ids(difference: Difference, happened: Happened, what: str = "claim") -> set[str]:
    """The records to which this happened."""
    return {change.id for change in difference.of(happened) if change.what == what}


def written_takes(database: Database, veldania: Dataset, folder: Path) -> dict[str, tuple[Take, Take]]:
    """What is read back of exports of both editions, by format."""
    takes: dict[str, list[Take]] = {}
    for number, edition in enumerate((load_first, load_second)):
        edition(database, veldania)
        with select(database, SQUAD, program="answerable 0") as subgraph:
            for name in formats():
                path = folder / f"{number}-{name}"
                export(subgraph, format_named(name), path)
                takes.setdefault(name, []).append(read_take(path))
    return {name: (old, new) for name, (old, new) in takes.items()}


def test_two_editions_differ_in_every_format(graph: Database, veldania: Dataset, tmp_path: Path) -> None:
    """In tables record by record, elsewhere claim by claim; what did not change is not told."""
    for name, (old, new) in written_takes(graph, veldania, tmp_path).items():
        difference = compare(old, new)
        assert difference.claims_only == (name not in TABLES)
        assert DENIAL in ids(difference, Happened.APPEARED), name
        assert {GONE, WITHDRAWN} <= ids(difference, Happened.WENT), name
        assert CHANGED in ids(difference, Happened.CHANGED), name
        assert {*ids(difference, Happened.CHANGED)} <= {CHANGED, ANSWER}
        assert compare(old, old).changes == compare(new, new).changes == ()


def test_tables_tell_what_changed_and_how(graph: Database, veldania: Dataset, tmp_path: Path) -> None:
    """Each field with what stood there and what stands there, and edges that became disputed."""
    difference = compare(*written_takes(graph, veldania, tmp_path)["csv"])
    (note,) = (change for change in difference.changes if change.id == CHANGED)
    assert (note.field, note.before, note.after) == ("note", "", "He signed the report of that night.")
    assert note.sentence == (
        f"changed: {CHANGED}: Orvən Tağruş – holds post in – Seventh Raid Squad (said by Official Gazette): "
        "note was nothing, is He signed the report of that night."
    )
    assert DENIED in ids(difference, Happened.DISPUTED)
    (edge,) = {change.id for change in difference.of(Happened.DISPUTED) if change.what == "edge"}
    told = [change.told for change in difference.of(Happened.DISPUTED) if change.id == edge]
    assert all(
        one.startswith("Seventh Raid Squad – part of (command) – Main Directorate against Crime") for one in told
    )
    assert any("disputed was nothing, is yes" in one for one in told)
    (denial,) = (change for change in difference.of(Happened.APPEARED) if change.id == DENIAL)
    assert denial.words == (
        f"{DENIAL}: Seventh Raid Squad – part of – Main Directorate against Crime (denied by Interior Ministry)"
    )


def test_two_days_of_what_happened(country: Database) -> None:
    """Who was in post on one day and on another; grades change, and the question is the same."""
    takes = []
    for day in ("2018-04-12", "2018-07-20"):
        with select(country, Selection("entity", ("raid-squad",), on=parse_span(day)), program="x") as subgraph:
            takes.append(take_of(subgraph))
    difference = compare(*takes)
    told = {change.sentence for change in difference.changes if change.what in {"node", "edge"}}
    assert "went: Orvən Tağruş – holds post in (head) – Seventh Raid Squad" in told
    assert "appeared: Nadir Xəlfəli – holds post in (head) – Seventh Raid Squad" in told
    assert [take.taken.partition(",")[0] for take in takes] == ["as of 2018-04-12", "as of 2018-07-20"]


def days(database: Database, old: str, new: str, audience: Audience = Audience.PUBLIC) -> Difference:
    """What changed on record between the ends of two days."""
    return compare(*takes_on_record(database, parse_span(old), parse_span(new), audience))


def test_two_days_of_the_record(graph: Database, veldania: Dataset) -> None:
    """What was put on record and taken off it between their ends, however often it came and went."""
    load_first(graph, veldania)
    load_second(graph, veldania)
    load(graph, veldania, now=THIRD)
    difference = days(graph, "2026-11-02", "2026-11-03")
    assert ids(difference, Happened.APPEARED) == {DENIAL}
    assert ids(difference, Happened.WENT) == {GONE, WITHDRAWN}
    assert ids(difference, Happened.CHANGED) == {CHANGED, ANSWER}
    back = days(graph, "2026-11-03", "2026-11-05")
    assert ids(back, Happened.APPEARED) == {GONE, WITHDRAWN}
    assert ids(back, Happened.WENT) == {DENIAL}
    for old, new in (("2026-11-02", "2026-11-05"), ("2026-11-02", "2026-11-02"), ("2026-10-01", "2026-10-02")):
        assert days(graph, old, new).changes == ()
    everything = ids(days(graph, "2026-10-31", "2026-11-01"), Happened.APPEARED)
    assert len(everything) > 300
    assert ids(days(graph, "2026-10-31", "2026-11-05"), Happened.APPEARED) == everything


def test_the_record_tells_the_public_nothing_of_protected_people(graph: Database, veldania: Dataset) -> None:
    """How many claims name them is told; a smaller circle sees these."""
    load_first(graph, veldania)
    public = days(graph, "2026-10-31", "2026-11-01")
    assert public.labels > 0
    text = repr(public.changes)
    assert "Lalezar" not in text
    assert "protected-" not in text
    inside = days(graph, "2026-10-31", "2026-11-01", Audience.AUTHORITY)
    assert "Lalezar" in repr(inside.changes)
    assert inside.labels == 0


def test_days_that_cannot_be_compared(graph: Database) -> None:
    """The wrong way round, and those that are no single day."""
    with pytest.raises(BadParameter, match="give the older day first"):
        days(graph, "2026-11-02", "2026-11-01")
    with pytest.raises(BadDay, match="not one single day"):
        days(graph, "2026-11", "2026-12-01")


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """The invented case as tables."""
    path = tmp_path / "case.zip"
    with invented.case() as case:
        export(case, format_named("csv"), path)
    return path


def test_tables_are_read_as_they_were_written(tables: Path) -> None:
    """Nothing differs between a subgraph and what was written of it, nasty names and labels included."""
    with invented.case() as case:
        assert compare(take_of(case), read_take(tables)).changes == ()
    nasty = tables.with_name("nasty.zip")
    with invented.nasty() as subgraph:
        export(subgraph, format_named("csv"), nasty)
        difference = compare(take_of(subgraph), read_take(nasty))
    assert difference.changes == ()
    assert not difference.claims_only


def test_a_cell_of_any_length_is_read(tmp_path: Path) -> None:
    """The evidence of a ministry is longer than what CSV readers take by themselves."""
    with invented.case() as case:
        nodes = [replace(node, names=("Ə" * 400_000,)) for node in case.nodes()]
        with Subgraph.of(case.about, nodes, case.edges(), case.claims(), case.sources()) as subgraph:
            export(subgraph, format_named("csv"), tmp_path / "long.zip")
            usual = csv.field_size_limit()
            assert compare(take_of(subgraph), read_take(tmp_path / "long.zip")).changes == ()
            assert csv.field_size_limit() == usual, "other tables are read as strictly as before"


def test_labels_are_not_compared() -> None:
    """V-1 of one file is nobody in another, neither as a record nor in a text."""
    with labelled("V-1") as one, labelled("V-7") as other:
        difference = compare(take_of(one), take_of(other))
    assert difference.labels == 4
    assert difference.changes == ()


def labelled(label: str) -> Subgraph:
    """The invented case with another label for who is protected, of whom an edge and texts speak."""
    with invented.case() as case:
        nodes = [replace(node, id=label, name=label) if node.protected else node for node in case.nodes()]
        edges = [
            replace(
                edge,
                id=f"{label}-e1" if edge.start == "V-1" else edge.id,
                start=label if edge.start == "V-1" else edge.start,
                evidence=replace(edge.evidence, replies=(f"{label} says otherwise [{label}-c1]",)),
            )
            for edge in case.edges()
        ]
        return Subgraph.of(case.about, nodes, edges)


def test_columns_of_another_program_are_no_change(tables: Path) -> None:
    """A column that it did not write is not compared; the rest is."""
    old = read_take(tables)
    for rows in old.tables.values():
        for row in rows.values():
            row.pop("grade", None)
            row.pop("citations", None)
    with invented.case() as case:
        assert compare(old, take_of(case)).changes == ()


def test_a_file_that_was_changed_is_not_compared(tables: Path) -> None:
    """It would be compared with what somebody made of it."""
    with zipfile.ZipFile(tables) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in contents.items():
            archive.writestr(name, content.replace(b"2018", b"2011"))
    tables.write_bytes(file.getvalue())
    with pytest.raises(Unsealed, match=r"case\.zip: was changed since it was written"):
        read_take(tables)


def test_a_format_that_leaves_claims_out_says_so(tmp_path: Path) -> None:
    """They would count as gone without a word."""
    with invented.case() as case:
        export(case, format_named("graphml"), tmp_path / "case.graphml")
    take = read_take(tmp_path / "case.graphml")
    assert take.left_out > 0
    assert not take.whole
