"""Tables: what spreadsheets write is read, row numbers are theirs, and everything odd is named."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from loaders.curated.tables import LONGEST_CELL, Row, read_table

if TYPE_CHECKING:
    from pathlib import Path

    from graph.errors import Problem

COLUMNS = ("id", "note", "day")


def read(path: Path, content: bytes | str) -> tuple[list[Row], list[Problem]]:
    """Read a table with this content."""
    file = path / "table.csv"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_table(file, COLUMNS, ("id",))


def whats(problems: list[Problem]) -> list[tuple[int, str, str]]:
    """Row, column and text of each problem."""
    return [(one.row, one.column, one.what) for one in problems]


@pytest.mark.parametrize(
    "content",
    [
        "id,note,day\na,x,1\nb,y,2\n",
        "id,note,day\r\na,x,1\r\nb,y,2\r\n",
        "id,note,day\na,x,1\nb,y,2",
        "id,note,day\ra,x,1\rb,y,2\r",
        "\ufeffid,note,day\na,x,1\nb,y,2\n",
        '"id","note","day"\n"a","x","1"\n"b","y","2"\n',
        " id , note,day\n a ,x , 1\nb,y,2\n",
        "note,day,id\nx,1,a\ny,2,b\n",
        "id,note,day\na,x,1\nb,y,2\n\n\n,,\n",
    ],
    ids=["lf", "crlf", "no end", "cr", "bom", "quoted", "blanks", "order", "empty end"],
)
def test_what_spreadsheets_write_is_the_same_table(tmp_path: Path, content: str) -> None:
    """Line ends, byte-order mark, quotes, blanks, order of columns and empty rows at the end mean nothing."""
    rows, problems = read(tmp_path, content)
    assert problems == []
    assert [dict(row.cells) for row in rows] == [
        {"id": "a", "note": "x", "day": "1"},
        {"id": "b", "note": "y", "day": "2"},
    ]
    assert [row.number for row in rows] == [2, 3]


def test_row_numbers_are_those_of_the_spreadsheet(tmp_path: Path) -> None:
    """Empty lines, lines of commas and line breaks within a cell count as a spreadsheet counts them."""
    rows, problems = read(tmp_path, 'id,note,day\n\na,x,1\n,,\n  , ,\nb,"y\nz",2\nc,w,3\n')
    assert [(row["id"], row.number) for row in rows] == [("a", 3), ("b", 6), ("c", 7)]
    assert whats(problems) == [(6, "note", "holds a line break or control character")]


def test_commas_and_quotes_within_a_cell_belong_to_it(tmp_path: Path) -> None:
    """Quoted as a spreadsheet quotes them."""
    rows, problems = read(tmp_path, 'id,note,day\na,"one, two ""three""",1\n')
    assert problems == []
    assert rows[0]["note"] == 'one, two "three"'


def test_a_cell_may_be_missing_and_is_then_empty(tmp_path: Path) -> None:
    """A short row, and a column that the table does not have."""
    rows, problems = read(tmp_path, "id,note\na\n")
    assert problems == []
    assert (rows[0]["note"], rows[0]["day"]) == ("", "")
    assert rows[0].listed("note") == []


def test_several_values_keep_their_places() -> None:
    """An empty one between two is kept, so that aligned columns stay aligned."""
    assert Row(2, {"note": " a ;; b;"}).listed("note") == ["a", "", "b", ""]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("id,nots,day\na,x,1\n", [(1, "nots", "unknown column")]),
        ("note,day\nx,1\n", [(1, "id", "the column is missing")]),
        ("id,id,note\na,b,x\n", [(1, "id", "stands twice"), (1, "id", "stands twice")]),
        ("id,note,day,\na,x,1,\n", [(1, "", "unknown column")]),
        ("id;note;day\na;x;1\n", [(1, "id;note;day", "unknown column"), (1, "id", "the column is missing")]),
        ("id,note,day\na,x,1,2\n", [(2, "", "has 4 cells, the header 3")]),
        ("id,note,day\na,x\ty,1\n", [(2, "note", "holds a line break or control character")]),
        ("id,note,day\na,x\x00y,1\n", [(2, "note", "holds a line break or control character")]),
        ("id,note,day\na,x\x7fy,1\n", [(2, "note", "holds a line break or control character")]),
        ("id,note,day\na,x\x85y,1\n", [(2, "note", "holds a line break or control character")]),
        ("id,note,day\na,x\u2028y,1\n", [(2, "note", "holds a line break or control character")]),
        ("id,note,day\na,x\u202ey,1\n", [(2, "note", "holds a line break or control character")]),
        ("", [(0, "", "is empty")]),
        ("\n\n", [(0, "", "is empty")]),
        ("\ufeff", [(0, "", "is empty")]),
    ],
)
def test_what_is_odd_in_a_table_is_named(tmp_path: Path, content: str, expected: list[tuple[int, str, str]]) -> None:
    """Columns, number of cells, and characters that nobody sees."""
    assert whats(read(tmp_path, content)[1]) == expected


def test_letters_of_every_script_are_no_control_characters(tmp_path: Path) -> None:
    """Azerbaijani, Cyrillic, Arabic with its joiners, and a pilcrow."""
    rows, problems = read(tmp_path, "id,note,day\na,Əliyev Алиев علی‌اف ¶4 …,1\n")
    assert problems == []
    assert rows[0]["note"].startswith("Əliyev")


def test_a_cell_is_as_long_as_a_fact_and_no_longer(tmp_path: Path) -> None:
    """A pasted text is refused and not carried along."""
    fits, too_long = "x" * LONGEST_CELL, "y" * (LONGEST_CELL + 1)
    rows, problems = read(tmp_path, f"id,note,day\na,{fits},1\nb,{too_long},2\n")
    assert whats(problems) == [(3, "note", "is 4001 characters long")]
    assert rows[0]["note"] == fits
    assert len(rows[1]["note"]) < 100


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"id,note,day\na,\xff,1\n", "is not UTF-8 (byte 14)"),
        ("id,note,day\na,ə,1\n".encode("utf-16"), "is not UTF-8 (byte 0)"),
        (b'id,note,day\na,"x,1\n', "is not a CSV table"),
        (b'id,note,day\na,"x"y,1\n', "is not a CSV table"),
        (b"id,note,day\na," + b"x" * 200_000 + b",1\n", "is not a CSV table"),
    ],
)
def test_what_is_no_table_is_one_problem(tmp_path: Path, content: bytes, what: str) -> None:
    """Another encoding, an open quote, a cell beyond all bounds: no rows are taken from it."""
    rows, problems = read(tmp_path, content)
    assert rows == []
    assert len(problems) == 1
    assert problems[0].what.startswith(what)
    assert problems[0].mend == "save it as CSV UTF-8"


def test_a_table_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """Missing, or a folder of that name."""
    missing = read_table(tmp_path / "table.csv", COLUMNS, ())[1]
    assert whats(missing) == [(0, "", "the file is missing")]
    assert whats(read_table(tmp_path, COLUMNS, ())[1]) == [(0, "", "cannot be read: Is a directory")]


@given(st.lists(st.tuples(*[st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=8)] * 3)))
@example([("", "", ""), ("a", "", ""), (",", '"', ";")])
def test_what_is_written_is_read_back_in_its_row(
    tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[str, str, str]]
) -> None:
    """Whatever stands in the cells, apart from outer blanks; empty rows are passed over and counted."""
    text = io.StringIO()
    csv.writer(text).writerows([COLUMNS, *cells])
    rows, _ = read(tmp_path_factory.mktemp("table"), text.getvalue())
    written = {number: [cell.strip() for cell in line] for number, line in enumerate(cells, start=2)}
    assert {row.number: list(row.cells.values()) for row in rows} == {
        number: line for number, line in written.items() if any(line)
    }


@given(st.binary(max_size=60))
@example(b"\xef\xbb\xbf")
@example(b"id\x00,id\r\r\n,\n")
def test_no_content_breaks_the_reader(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    """Rows and problems, whatever the file holds."""
    rows, problems = read(tmp_path_factory.mktemp("table"), content)
    assert all(row.number >= 2 for row in rows)
    assert rows or problems or b"id" in content
