"""Footnotes of a document of Word: a part of its own, in which the two separators come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.word.paragraphs import paragraph
from referrals.word.runs import NAMESPACES, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from referrals.document.records import Note
    from referrals.word.runs import Links

_CLOSE = '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'
#: Above the notes of a page stands a line, and a longer one above notes that go on from the page before. Word asks for
#: both, and takes a mark of the note in them for damage.
_SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{at}">{paragraph(f"<w:r><w:{kind}/></w:r>", more=_CLOSE)}</w:footnote>'
    for at, kind in ((-1, "separator"), (0, "continuationSeparator"))
)
_MARK = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:tab/></w:r>'


def footnotes(notes: Iterable[Note], links: Links) -> str:
    """Give the content of the part; the id of each footnote is its number."""
    told = "".join(
        f'<w:footnote w:id="{note.number}">{paragraph(_MARK + words(note.text, links), "FootnoteText")}</w:footnote>'
        for note in notes
    )
    return f"<w:footnotes {NAMESPACES}>{_SEPARATORS}{told}</w:footnotes>"
