"""The workbook, opened by openpyxl and by LibreOffice: every text is a text, whatever it looks like."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape
from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it ships no types

from exports.about import about_lines
from exports.formats.xlsx import SHEETS, write_table
from exports.plain_sheet import MOST_UNITS, shortened
from exports.tables import CITATIONS
from queries.subgraph.records import Node
from queries.subgraph.subgraph import Subgraph
from tests.exports import invented
from tests.exports.formats.spreadsheets import sheets_seen
from tests.exports.writing import written

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.cell import Cell
    from openpyxl.workbook import Workbook as Read

Row = dict[str, "str | int | None"]
#: A text that XlsxWriter would take for XML of its own.
PASSES_FOR_XML = "<r><t>=1+1</t></r>"


def opened(content: bytes) -> Read:
    """The workbook as openpyxl reads it, formulas as formulas."""
    return load_workbook(io.BytesIO(content))


def cells(book: Read) -> list[Cell]:
    """Every cell of every sheet."""
    return [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]  # type: ignore[misc]  # no sheet has merged cells


def rows(book: Read, name: str) -> list[Row]:
    """The rows of a sheet by heading, as Excel shows their texts."""
    heading, *lines = book[name].iter_rows(values_only=True)
    return [
        {str(key): unescape(cell) if isinstance(cell, str) else cell for key, cell in zip(heading, line, strict=True)}  # type: ignore[misc]  # there are texts and numbers only
        for line in lines
    ]


def test_each_sheet_has_its_table(case: Subgraph) -> None:
    """What a cell of the tables holds, a cell of the sheet holds; empty ones are empty."""
    book = opened(written(case, "xlsx"))
    assert book.sheetnames == ["About", "Nodes", "Edges", "Claims", "Sources"]
    for table in SHEETS:
        names = [column.name for column in table.columns]
        expected = [dict(zip(names, (cell or None for cell in row), strict=True)) for row in table.rows(case)]
        found = [{key: cell or None for key, cell in row.items()} for row in rows(book, table.name.title())]
        assert found == expected


def test_no_cell_is_a_formula_or_a_link(nasty: Subgraph) -> None:
    """Texts that look like formulas or addresses stay texts."""
    book = opened(written(nasty, "xlsx"))
    assert {cell.data_type for cell in cells(book)} <= {"s", "n", "inlineStr"}
    assert not any(cell.hyperlink for cell in cells(book))
    assert {row["id"]: row["name"] for row in rows(book, "Nodes")} == invented.NASTY


def test_libreoffice_sees_what_was_written(soffice: Path, tmp_path: Path) -> None:
    """It computes nothing, and shows every text; of a line break it has one kind."""
    with invented.nasty() as subgraph:
        (tmp_path / "nasty.xlsx").write_bytes(written(subgraph, "xlsx"))
    seen = sheets_seen(soffice, tmp_path / "nasty.xlsx", tmp_path / "seen")
    assert set(seen) == {"About", "Nodes", "Edges", "Claims", "Sources"}
    heading, *lines = seen["Nodes"]
    names = {line[heading.index("id")]: line[heading.index("name")] for line in lines}
    plain = {key: name.replace("\r\n", "\n") for key, name in invented.NASTY.items()}
    assert {key: name.replace("\r\n", "\n").replace("\r", "") for key, name in names.items()} == plain


def test_a_text_that_passes_for_xml_stays_a_text() -> None:
    """It would otherwise be written into the sheet unescaped."""
    about = replace(invented.ABOUT, title=PASSES_FOR_XML)
    with Subgraph.of(about, [Node(PASSES_FOR_XML, "Person", PASSES_FOR_XML)], []) as subgraph:
        book = opened(written(subgraph, "xlsx"))
    (row,) = rows(book, "Nodes")
    assert (row["id"], row["name"], book["About"]["B1"].value) == (PASSES_FOR_XML,) * 3


@pytest.mark.parametrize(
    "text", ["_x0041_", "_x005F_x0041_", "__x0041__", "a\rb", " a", "a ", "\n", "\t", "&lt;", "_xFFFE_"]
)
def test_what_passes_for_an_escape_stays_as_it_is(text: str) -> None:
    """Undoing the escapes of a workbook gives the text that went in."""
    with Subgraph.of(invented.ABOUT, [Node("one", "Person", text)], []) as subgraph:
        (row,) = rows(opened(written(subgraph, "xlsx")), "Nodes")
    assert row["name"] == text


def test_what_xml_cannot_hold_is_written_as_excel_does() -> None:
    """`_x0000_` is how a workbook holds a NUL; reading undoes it."""
    with invented.nasty(unholdable=True) as subgraph:
        found = {row["id"]: row["name"] for row in rows(opened(written(subgraph, "xlsx")), "Nodes")}
    assert found["nul"] == invented.UNHOLDABLE["nul"]
    assert found["controls"] == invented.UNHOLDABLE["controls"]


@pytest.mark.parametrize("letter", ["x", "😀"])
def test_a_text_that_no_cell_takes_is_cut_with_a_mark(letter: str) -> None:
    """Excel counts units of UTF-16, of which an emoji has two."""
    whole = letter * 40_000
    with Subgraph.of(invented.ABOUT, [Node("one", "Person", whole)], []) as subgraph:
        shown = rows(opened(written(subgraph, "xlsx")), "Nodes")[0]["name"]
    assert isinstance(shown, str)
    assert len(shown.encode("utf-16-le")) // 2 <= MOST_UNITS
    assert shown.endswith(" … [CUT: 40,000 letters in all; the tables in CSV hold them]")
    assert set(shown.partition(" … ")[0]) == {letter}


def test_a_text_that_just_fits_is_not_cut() -> None:
    """To the last unit."""
    assert shortened("x" * MOST_UNITS) == "x" * MOST_UNITS
    assert shortened("😀" * (MOST_UNITS // 2)) == "😀" * (MOST_UNITS // 2)


def test_more_rows_than_a_sheet_takes_go_on_in_the_next() -> None:
    """Each sheet has its headings and filters."""
    file = io.BytesIO()
    with Workbook(file, {"constant_memory": True}) as book:
        lines = [(f"c-{at}", at, "source", "", "") for at in range(1, 6)]
        write_table(book, book.add_format(), CITATIONS, lines, most=3)
    found = opened(file.getvalue())
    assert found.sheetnames == ["Citations", "Citations 2", "Citations 3"]
    kept = [row["claim"] for name in found.sheetnames for row in rows(found, name)]
    assert kept == ["c-1", "c-2", "c-3", "c-4", "c-5"]
    assert [sheet.auto_filter.ref for sheet in found.worksheets] == ["A1:E3", "A1:E3", "A1:E2"]


def test_headings_stay_in_sight_and_can_be_filtered(case: Subgraph) -> None:
    """On every sheet but the one that tells what it is about."""
    book = opened(written(case, "xlsx"))
    for table in SHEETS:
        sheet = book[table.name.title()]
        assert sheet.freeze_panes == "A2"
        assert str(sheet.auto_filter.ref).startswith("A1:")


def test_the_workbook_tells_what_it_is(case: Subgraph) -> None:
    """On its first sheet; its only time is that of the latest record."""
    book = opened(written(case, "xlsx"))
    told = [tuple(str(cell) for cell in row) for row in book["About"].iter_rows(values_only=True)]
    assert told == about_lines(case.about)
    assert book.properties.created is not None
    assert book.properties.created.isoformat() == "2026-01-02T03:04:05"


def test_an_empty_subgraph_gives_empty_sheets_that_say_why(empty: Subgraph) -> None:
    """Only headings stand in it."""
    book = opened(written(empty, "xlsx"))
    assert ("Empty", empty.about.empty) in list(book["About"].iter_rows(values_only=True))
    assert [rows(book, table.name.title()) for table in SHEETS] == [[], [], [], []]


def test_the_same_subgraph_gives_the_same_bytes(case: Subgraph) -> None:
    """Neither clock nor chance is in it."""
    assert written(case, "xlsx") == written(case, "xlsx")
