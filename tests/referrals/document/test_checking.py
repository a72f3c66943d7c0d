"""A document that breaks its rules is refused before anything is written, with everything that is wrong with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from referrals.document.checking import UnsoundDocument, refuse_unsound
from referrals.document.records import Cell, Paragraph, Section, Sentence, Table
from referrals.document.walk import each_block, each_part, each_picture, each_table, each_text
from tests.referrals.invented_document import NOTES, invented_document

BARE = Sentence("Somebody did something.", "claim", ("varnia:x",))


def test_the_invented_document_is_sound() -> None:
    """Formats are tested on something that a draft could be, with one of each block and kind of sentence."""
    document = invented_document()
    refuse_unsound(document)
    assert {type(block).__name__ for block in each_block(document)} == {"Paragraph", "Items", "Table", "Picture"}
    kinds = {part.kind for part in each_part(document) if isinstance(part, Sentence)}
    assert kinds == {"claim", "law", "file", "user", "prompt"}
    assert len(list(each_table(document))) == 2
    assert len(list(each_picture(document))) == 1
    assert any("Held in the north" in text for text in each_text(document))


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (Paragraph((BARE,)), "has no note"),
        (Paragraph((Sentence("The law says so.", "law"),)), "speaks of the world"),
        (Paragraph((replace(BARE, claims=(), notes=(5,)),)), "stands on no claim"),
        (Paragraph((replace(BARE, notes=(9,)),)), "not referred to once each"),
        (Table("more", "Nothing.", ("One",), ()), "has no rows"),
        (Table("evidence", "Again.", ("One",), ((Cell("x"),),)), "'evidence' twice"),
    ],
)
def test_an_unsound_document_is_refused(block: Paragraph | Table, said: str) -> None:
    """No sentence about the world without a note, no note without a reference, no empty table, no name twice."""
    document = invented_document()
    changed = replace(document, annexes=(*document.annexes, Section("D", "More", (block,))))
    with pytest.raises(UnsoundDocument, match=said):
        refuse_unsound(changed)


def test_a_note_that_cites_nothing_is_refused() -> None:
    """A note is there for what it cites; one that refers to a later one leads nowhere."""
    empty = replace(invented_document(), notes=(replace(NOTES[0], cites=()), *NOTES[1:]))
    with pytest.raises(UnsoundDocument, match="note 1 cites nothing"):
        refuse_unsound(empty)
    later = replace(invented_document(), notes=(NOTES[0], NOTES[1], replace(NOTES[2], as_note=4), NOTES[3]))
    with pytest.raises(UnsoundDocument, match="refers to no earlier note"):
        refuse_unsound(later)
