"""What measures the growth asks questions that are answered, and the page shows what was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from benchmarks.asking import Answered, questions
from benchmarks.graphs import empty_graph
from benchmarks.growth import FIGURES, Figure, Kept, measure, read, write
from benchmarks.growth_page import PAGE, PICTURE, page, picture, table
from benchmarks.nation import Nation, invent

if TYPE_CHECKING:
    from pathlib import Path

SIZE = 2_000


@pytest.fixture(scope="module")
def nation() -> Nation:
    """A small country."""
    return invent(SIZE)


@pytest.fixture(scope="module")
def figures(nation: Nation) -> list[Figure]:
    """What is measured of it on the embedded engine, with few calls."""
    with pytest.MonkeyPatch.context() as patch, empty_graph() as settings:
        patch.setattr("benchmarks.asking.CALLS", 2)
        patch.setattr("benchmarks.asking.WARMING", 0)
        return list(measure(Kept(settings, settings.data_dir, None), nation))


def test_every_question_is_answered(figures: list[Figure], nation: Nation) -> None:
    """None is refused, and load, memory and disk are told beside."""
    assert {one.what for one in figures} >= {"load", "disk", *questions(nation.landmarks)}
    assert [one.what for one in figures if one.refused] == []
    assert {one.claims for one in figures} == {SIZE}
    assert all(one.value > 0 for one in figures)


def test_figures_of_the_same_size_are_replaced(figures: list[Figure], tmp_path: Path) -> None:
    """Those of other sizes and engines stay."""
    path = tmp_path / "growth.csv"
    other = Figure("neo4j", SIZE, "load", "s", 2.0)
    write([other], path)
    write(figures, path)
    write(figures, path)
    rows = read(path)
    assert len(rows) == len(figures) + 1
    assert {row["engine"] for row in rows} == {"arcadedb", "neo4j"}


def test_a_table_has_a_line_for_each_thing_and_a_column_for_each_size(tmp_path: Path) -> None:
    """What was not measured has a dash; what was refused is told."""
    path = tmp_path / "growth.csv"
    write([Figure("neo4j", 10_000, "load", "s", 20.5), Figure("neo4j", 10_000, "disk", "B", 2.0**21)], path)
    write([Figure("neo4j", 100_000, "load", "s", 0.02, 0.5, 50, 3)], path)
    assert table(read(path), "neo4j").splitlines() == [
        "| **Neo4j** | 10,000 | 100,000 |",
        "| --- | --: | --: |",
        "| load | 20.5 s | 20 ms (500 ms), 3 of 50 refused |",
        "| disk | 2 MiB | – |",
    ]


def test_the_page_shows_what_was_measured() -> None:
    """`python -m benchmarks.growth_page` brings both after a change of the figures."""
    rows = read(FIGURES)
    text = PAGE.read_text(encoding="utf-8")
    assert page(text, rows) == text
    assert picture(rows) == PICTURE.read_text(encoding="utf-8")
    ET.parse(PICTURE)  # noqa: S314 - our own file


def test_percentiles_are_of_the_answers() -> None:
    """Nearest rank, as everywhere."""
    answered = Answered(tuple(float(second) for second in range(100, 0, -1)), 0)
    assert (answered.p50, answered.p95) == (50.0, 95.0)
