"""Markdown, JSON, workbook and drawings hold what the document holds, and nothing in them can be obeyed."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from graph.errors import BadParameter, UnknownQuestion
from referrals.document import records
from referrals.format import load_formats, written
from tests.referrals.formats.nasty import CONTROLS, FORMULA, LONG, MARKUP, NASTY, TURNED, spoiled
from tests.referrals.formats.opened import parts_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from referrals.document.records import Document

BLOCKS = {"paragraph": records.Paragraph, "items": records.Items, "table": records.Table, "picture": records.Picture}


def test_formats_are_found_with_the_master_first() -> None:
    """A new one is one new file."""
    assert list(load_formats()) == ["docx", "pdf", "markdown", "json", "xlsx", "svg", "png"]
    with pytest.raises(UnknownQuestion, match="did you mean docx"):
        written(None, "dokx")  # type: ignore[arg-type]  # it is not looked at


def test_json_holds_the_whole_document(document: Document) -> None:
    """The document can be built from it again."""
    told = json.loads(written(document, "json"))
    assert _rebuilt(records.Document, told) == document


def test_json_keeps_nasty_texts_as_they_are(document: Document) -> None:
    """It is for programs, which read any text."""
    for text in NASTY.values():
        nasty = spoiled(document, text)
        assert _rebuilt(records.Document, json.loads(written(nasty, "json"))) == nasty


def _rebuilt(kind: type, told: Mapping[str, Any]) -> object:
    """Build a record from plain values, by the names of its fields."""
    inner = {"sections": records.Section, "annexes": records.Section, "subsections": records.Section,
             "notes": records.Note, "cites": records.Cite, "sentences": records.Sentence}  # fmt: skip
    made: dict[str, Any] = {}
    for name, value in told.items():
        if name == "block":
            continue
        if name == "blocks":
            made[name] = tuple(_rebuilt(BLOCKS[one["block"]], one) for one in value)
        elif name in {"items", "rows"}:
            part = records.Sentence if name == "items" else records.Cell
            made[name] = tuple(tuple(_rebuilt(part, one) for one in row) for row in value)
        elif name in inner and value and isinstance(value[0], dict):
            made[name] = tuple(_rebuilt(inner[name], one) for one in value)
        elif name == "as_of":
            made[name] = date.fromisoformat(value)
        elif name == "properties":
            made[name] = tuple(map(tuple, value))
        else:
            made[name] = tuple(value) if isinstance(value, list) else value
    return kind(**made)


def test_markdown_has_a_footnote_for_each_note(document: Document) -> None:
    """Each is referred to once and told once."""
    text = written(document, "markdown").decode()
    for note in document.notes:
        assert text.count(f"[^{note.number}]") == 2
        assert f"\n[^{note.number}]: " in text
    assert "# Draft referral: A. Toren" in text
    assert "<https://archive.example/rights>" in text
    assert "**Submitter:** We ask for a listing \\<now\\> \\& publicly." in text


def test_markdown_escapes_whatever_means_something(document: Document) -> None:
    """No tag, no table cell and no list comes from a text."""
    text = written(spoiled(document, f"{FORMULA} {TURNED} {CONTROLS} {MARKUP} "), "markdown").decode()
    assert "<script>" not in text
    assert "\\<script\\>" in text
    assert "\u202e" not in text
    table = next(part for part in text.split("\n\n") if "Releasable" in part and part.startswith("|"))
    assert {line.replace("\\|", "").count("|") for line in table.splitlines()} == {5}


def test_the_workbook_has_a_sheet_for_each_table_of_the_annexes(document: Document) -> None:
    """And one that says what it is, and one with the notes."""
    book = openpyxl.load_workbook(io.BytesIO(written(document, "xlsx")))
    assert book.sheetnames == ["About", "Evidence", "Notes"]
    rows = list(book["Evidence"].iter_rows(values_only=True))
    assert rows[0] == ("No.", "Title", "Nature", "Releasable")
    assert rows[2] == ("2", "Доклад о Варнии", "un", "yes")
    assert [row[0] for row in book["Notes"].iter_rows(min_row=2, values_only=True)] == [1, 2, 3, 4]
    about = {row[0]: row[1] for row in book["About"].iter_rows(values_only=True)}
    assert about["Handling"] == document.mark
    assert not book.properties.creator
    assert not book.properties.lastModifiedBy


def test_no_cell_is_ever_a_formula(document: Document) -> None:
    """Whatever a text looks like, it is a text."""
    for text in (FORMULA, TURNED, CONTROLS, MARKUP, LONG, "+1", "-1", "@x", "http://example.org"):
        content = written(spoiled(document, text), "xlsx")
        assert not any(b"<f>" in part or b"<hyperlink" in part for part in parts_of(content).values())
        book = openpyxl.load_workbook(io.BytesIO(content))
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}


def test_drawings_leave_as_they_are(document: Document) -> None:
    """One file each, and the same as dots."""
    assert b"2nd Company &amp; others" in written(document, "svg")
    assert written(document, "png").startswith(b"\x89PNG")
    assert written(document, "png") == written(document, "png")


def test_a_dossier_without_a_drawing_has_none(document: Document) -> None:
    """Asked for alone, one line says so; the zip simply has none."""
    bare = replace(document, annexes=document.annexes[:1])
    with pytest.raises(BadParameter, match="nothing to draw"):
        written(bare, "svg")
