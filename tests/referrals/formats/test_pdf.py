"""The PDF is tagged, tells its title and language, shows every note, and has the same bytes each time."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from exports.bridges.library import NotInstalled
from referrals.document.walk import each_section
from referrals.format import written
from referrals.package import pack
from referrals.setting.raster import forget_drawings
from referrals.typeset import compiler
from tests.referrals.formats.nasty import CONTROLS, FORMULA, LONG, MARKUP, TURNED, spoiled
from tests.referrals.formats.opened import in_one_line, told_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from referrals.document.records import Document


@pytest.fixture
def no_typst(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Take the extra away."""
    compiler._setter.cache_clear()  # noqa: SLF001 - it keeps the library once it was found
    forget_drawings()
    monkeypatch.setitem(sys.modules, "typst", None)
    yield
    compiler._setter.cache_clear()  # noqa: SLF001 - as above


def made(document: Document, folder: Path) -> Path:
    """Write the PDF of a document into a folder."""
    place = folder / "dossier.pdf"
    place.write_bytes(written(document, "pdf"))
    return place


def test_it_is_tagged_for_readers_who_do_not_see_it(document: Document, poppler: Path, tmp_path: Path) -> None:
    """By the standard PDF/UA: headings, tables with header cells, notes, and a drawing with its words."""
    pdf, pdfinfo = made(document, tmp_path), poppler.with_name("pdfinfo")
    told = told_of(pdfinfo, pdf)
    assert "Tagged:          yes" in told
    assert document.title in told
    assert "Sun Nov  1 00:00:00 2026" in told
    assert "Author" not in told
    tree = told_of(pdfinfo, pdf, "-struct-text")
    for word in ("H1", "H2", "Table", "TH", "Note", "Figure"):
        assert word in tree
    content = pdf.read_bytes()
    assert b"pdfuaid" in content
    assert b"/Lang(en-GB)" in content


def test_every_note_heading_and_page_number_is_there(document: Document, poppler: Path, tmp_path: Path) -> None:
    """And the mark and the notice stand on every page."""
    seen = words_of(poppler, made(document, tmp_path))
    assert all(in_one_line(note.text) in seen for note in document.notes)
    assert all(section.title in seen for section in each_section(document))
    assert all(f"Page {number} of 3" in seen for number in (1, 2, 3))  # the cover, the body, the annexes
    assert seen.count(document.mark) == seen.count(document.notice) == 3


def test_the_same_document_gives_the_same_bytes(document: Document) -> None:
    """Its only time is the day on which the dossier stands."""
    assert written(document, "pdf") == written(document, "pdf")


def test_texts_are_never_markup(document: Document, poppler: Path, tmp_path: Path) -> None:
    """What looks like an import, a formula or a script is shown as it is."""
    seen = words_of(poppler, made(spoiled(document, f"{FORMULA} {TURNED} {CONTROLS} {MARKUP} "), tmp_path))
    for text in (FORMULA, "gro.evil", '#import "/etc/passwd"', "<script>alert(1)</script>", "$x$", "␈"):
        assert text in seen
    assert "root:" not in seen
    assert "\u202e" not in seen


def test_a_word_without_end_goes_on_in_the_next_line(document: Document, poppler: Path, tmp_path: Path) -> None:
    """Nothing of it runs off the page."""
    note = document.notes[0]
    changed = replace(document, notes=(replace(note, text=LONG), *document.notes[1:]))
    assert words_of(poppler, made(changed, tmp_path)).replace(" ", "").count(LONG[0]) == len(LONG)


def test_without_the_extra_one_line_says_how_to_get_it(document: Document, no_typst: None) -> None:
    """And the zip is written without PDF and pictures of dots, and tells so."""
    assert no_typst is None
    with pytest.raises(NotInstalled) as caught:
        written(document, "pdf")
    assert "pip install 'answerable[pdf]'" in str(caught.value)
    assert "\n" not in str(caught.value)
    packed = pack(document, io.BytesIO())
    assert [one.partition(":")[0] for one in packed.left_out] == ["pdf", "png"]
    assert "dossier.docx" in packed.files
