"""Each row has a cell for each column, and says in words what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from exports.tables import CITATIONS, CLAIMS, EDGES, NODES, SOURCES, Table, cited, namer, qualified
from queries.subgraph.records import Citation
from tests.exports import invented

if TYPE_CHECKING:
    from queries.subgraph.subgraph import Subgraph

TABLES = (NODES, EDGES, CLAIMS, CITATIONS, SOURCES)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_each_row_has_a_cell_for_each_column(table: Table, case: Subgraph) -> None:
    """A cell more or less would shift all that follow it."""
    rows = list(table.rows(case))
    assert rows
    assert {len(row) for row in rows} == {len(table.columns)}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_each_column_is_named_once_and_explained(table: Table) -> None:
    """The README of the tables is made from this."""
    names = [column.name for column in table.columns]
    assert len(set(names)) == len(names)
    assert all(column.holds and 0 < column.width < 256 for column in table.columns)


def test_rows_are_read_one_by_one() -> None:
    """The first row of a large table is there before the others are read."""
    with invented.large(3_000, 10) as subgraph:
        rows = iter(NODES.rows(subgraph))
        assert next(rows)[0] == "n-000000"


def test_a_name_is_told_by_its_id(case: Subgraph) -> None:
    """Of whoever is in the subgraph, mentioned or not; else the id is all that there is."""
    name = namer(case)
    assert name("veldania-watch") == "Veldania Watch"
    assert (name("nobody"), name("")) == ("nobody", "")


def test_qualifiers_and_citations_in_few_letters() -> None:
    """As curators write them."""
    assert qualified({"role": "head", "title": "commander"}) == "role=head; title=commander"
    assert cited(Citation("letter", "¶4", "statement")) == "letter ¶4 (repeats statement)"
    assert cited(Citation("letter")) == "letter"
