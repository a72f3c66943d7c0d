"""The master opens in python-docx and LibreOffice, with real headings, notes and tables, and tells nothing else."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import docx
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from referrals.document.records import Cell
from referrals.document.walk import each_section, each_table
from referrals.format import written
from tests.referrals.formats.nasty import CONTROLS, FORMULA, MARKUP, NASTY, TURNED, spoiled
from tests.referrals.formats.opened import in_one_line, parts_of, through_libreoffice, told_of, words_of

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from docx.document import Document as Word

    from referrals.document.records import Document


def opened(document: Document) -> Word:
    """Write a document and open it with python-docx."""
    return docx.Document(io.BytesIO(written(document, "docx")))


def test_headings_are_headings(document: Document) -> None:
    """Each has the style of its level, which a screen reader and a list of contents go by."""
    found = [
        (one.text, one.style.name) for one in opened(document).paragraphs if one.style and "Heading" in one.style.name
    ]
    assert found == [
        ("0. Cover and handling", "Heading 1"),
        ("4. Acts", "Heading 1"),
        ("4.1 Detention of Ivo Dahl", "Heading 2"),
        ("Annex A. Evidence index", "Heading 1"),
        ("Annex C. Chain of command", "Heading 1"),
    ]
    assert len(found) == len(list(each_section(document)))


def test_footnotes_are_footnotes(document: Document) -> None:
    """Their part holds both separators and each note under its number, and the text refers to each once, in order."""
    parts = parts_of(written(document, "docx"))
    notes = parse_xml(parts["word/footnotes.xml"])
    kinds = [(one.get(qn("w:id")), one.get(qn("w:type"))) for one in notes]
    assert kinds[:2] == [("-1", "separator"), ("0", "continuationSeparator")]
    texts = ["".join(one.itertext(qn("w:t"))) for one in notes[2:]]
    assert texts == [note.text for note in document.notes]
    text = parse_xml(parts["word/document.xml"])
    referred = [one.get(qn("w:id")) for one in text.iter(qn("w:footnoteReference"))]
    assert referred == [str(note.number) for note in document.notes]
    settings = parse_xml(parts["word/settings.xml"])
    assert [one.get(qn("w:id")) for one in settings.iter(qn("w:footnote"))] == ["-1", "0"]


def test_tables_keep_their_head_and_their_rows(document: Document) -> None:
    """The header row is repeated on each page, no row is split unless it is too high, and the widths are fixed."""
    for table, shown in zip(opened(document).tables, each_table(document), strict=True):
        rows = table._tbl.tr_lst  # noqa: SLF001 - python-docx has no word for these properties
        assert [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows] == [True] + [False] * len(shown.rows)
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)
        assert [cell.text for cell in table.rows[0].cells] == list(shown.header)
        assert sum(int(column.get(qn("w:w"))) for column in table._tbl.tblGrid) == 9184  # noqa: SLF001 - as above
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == shown.caption  # noqa: SLF001 - as above


def test_a_row_that_could_be_higher_than_a_page_may_be_split(document: Document) -> None:
    """Else some programs cut it off."""
    cover = document.sections[0]
    table = next(each_table(document))
    long = replace(table, rows=((Cell("Note"), Cell("word " * 2_000)),))
    changed = replace(document, sections=(replace(cover, blocks=(long,)), *document.sections[1:]))
    rows = opened(changed).tables[0]._tbl.tr_lst  # noqa: SLF001 - as above
    assert rows[1].find(f".//{qn('w:cantSplit')}") is None


def test_an_annex_with_many_columns_lies_across(document: Document) -> None:
    """And the pages after it stand upright again."""
    annex = document.annexes[0]
    table = next(block for block in each_table(replace(document, sections=())))
    broad = replace(
        table, header=(*table.header, *"abcd"), rows=tuple((*row, *map(Cell, "abcd")) for row in table.rows)
    )
    changed = replace(document, annexes=(replace(annex, blocks=(broad,)), document.annexes[1]))
    sections = opened(changed).sections
    assert [str(one.orientation).split()[0] for one in sections] == ["PORTRAIT", "LANDSCAPE", "PORTRAIT"]
    assert {
        (one.page_width.mm // 1, one.page_height.mm // 1) for one in sections if one.page_width and one.page_height
    } == {
        (210, 297),
        (297, 210),
    }


def test_a_drawing_says_what_it_shows(document: Document) -> None:
    """In words for those who do not see it, as dots for every program, as lines for those that can."""
    content = written(document, "docx")
    drawings = [one.get("descr") for one in parse_xml(parts_of(content)["word/document.xml"]).iter("{*}docPr")]
    assert drawings == ["One box: 2nd Company and others."]
    media = [name for name in parts_of(content) if "/media/" in name]
    assert sorted(media) == ["word/media/chart-4-1.png", "word/media/chart-4-1.svg"]


def test_without_the_extra_words_stand_for_a_drawing(document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing program never costs the document."""
    monkeypatch.setattr("referrals.word.body.raster_if_possible", lambda *_: None)
    content = written(document, "docx")
    assert not [name for name in parts_of(content) if "/media/" in name]
    assert any("chart-4-1.svg" in one.text for one in docx.Document(io.BytesIO(content)).paragraphs)


def test_it_tells_nothing_of_whoever_made_it(document: Document) -> None:
    """No author, no program, no time but the day on which it stands; no comments, no changes, nothing hidden."""
    content = written(document, "docx")
    properties = docx.Document(io.BytesIO(content)).core_properties
    assert (properties.title, properties.language) == (document.title, "en")
    assert (properties.author, properties.last_modified_by, properties.comments, properties.keywords) == ("",) * 4
    assert properties.created == properties.modified
    assert properties.created
    assert properties.created.date() == document.as_of
    parts = parts_of(content)
    assert not [name for name in parts if "comment" in name or "custom" in name or "app.xml" in name or "thumb" in name]
    told = b"".join(content for name, content in parts.items() if name.endswith((".xml", ".rels")))
    for word in (b"rsid", b"<w:vanish", b"<w:ins ", b"<w:del ", b"w:author", b"w:initials", b"python-docx"):
        assert word not in told
    assert b"<w:removePersonalInformation/>" in parts["word/settings.xml"]
    assert b'<w:lang w:val="en-GB"' in parts["word/styles.xml"]


def test_every_part_that_is_related_is_there(document: Document) -> None:
    """And every id of a relationship that the text uses is one: Word calls a file damaged otherwise."""
    parts = parts_of(written(document, "docx"))
    relations = {one.get("Id"): one for one in parse_xml(parts["word/_rels/document.xml.rels"])}
    inside = [one.get("Target") for one in relations.values() if one.get("TargetMode") != "External"]
    assert {f"word/{name}" for name in inside} <= set(parts)
    text = parse_xml(parts["word/document.xml"])
    kind = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
    used = [value for one in text.iter() for name, value in one.attrib.items() if name.startswith(kind)]
    assert used
    assert set(used) <= set(relations)


def test_the_same_document_gives_the_same_bytes(document: Document) -> None:
    """Nothing in it is of the moment."""
    assert written(document, "docx") == written(document, "docx")


def test_libreoffice_shows_every_note_heading_and_page_number(
    document: Document, soffice: Path, poppler: Path, tmp_path: Path
) -> None:
    """The notes stand at the foot of the page, the mark and the notice on every page."""
    printed = through_libreoffice(soffice, written(document, "docx"), tmp_path)
    seen = words_of(poppler, printed)
    assert all(in_one_line(note.text) in seen for note in document.notes)
    assert all(section.title in seen for section in each_section(document))
    pages = int(told_of(poppler.with_name("pdfinfo"), printed).partition("Pages:")[2].split()[0])
    assert pages > 1
    for number in range(1, pages + 1):
        assert f"Page {number} of {pages}" in seen
    assert seen.count(document.mark) == seen.count(document.notice) == pages


def test_nasty_texts_do_no_harm(document: Document, soffice: Path, poppler: Path, tmp_path: Path) -> None:
    """What XML may not hold is shown as a picture, what would turn the line is left out, all else stands as it was."""
    nasty = spoiled(document, f"{FORMULA} {TURNED} {CONTROLS} {MARKUP} ")
    seen = words_of(poppler, through_libreoffice(soffice, written(nasty, "docx"), tmp_path))
    for text in (FORMULA, "gro.evil", "<script>alert(1)</script>", "_x0041_", "␈", "2nd Company"):
        assert text in seen
    assert "\u202e" not in seen


def test_no_text_is_too_much(document: Document) -> None:
    """Every kind of nasty text, everywhere at once, makes a file that opens."""
    for text in NASTY.values():
        assert opened(spoiled(document, text)).paragraphs
