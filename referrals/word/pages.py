"""Pages of a document of Word: A4, upright or across, with the handling mark above and the page number below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from referrals.setting.letters import brief
from referrals.setting.moments import as_of
from referrals.word.paragraphs import paragraph
from referrals.word.runs import NAMESPACES, field, spaced, words

if TYPE_CHECKING:
    from referrals.document.records import Document

#: A4 and its margins, in twentieths of a point.
_LONG, _SHORT, _SIDE, _ABOVE, _BELOW = 16838, 11906, 1361, 1474, 1361
_TAB = "<w:r><w:tab/></w:r>"


@dataclass(frozen=True, slots=True)
class Page:
    """One way to hold the paper."""

    name: str
    across: bool

    @property
    def width(self) -> int:
        """Width of the text, in twentieths of a point."""
        return (_LONG if self.across else _SHORT) - 2 * _SIDE

    def section(self, head: str, foot: str) -> str:
        """Give the properties of the pages that end here.

        Args:
            head: id of the relationship to the head.
            foot: likewise to the foot.
        """
        wide, high = (_LONG, _SHORT) if self.across else (_SHORT, _LONG)
        turned = ' w:orient="landscape"' if self.across else ""
        return (
            f'<w:sectPr><w:headerReference w:type="default" r:id="{head}"/>'
            f'<w:footerReference w:type="default" r:id="{foot}"/><w:type w:val="nextPage"/>'
            f'<w:pgSz w:w="{wide}" w:h="{high}"{turned}/><w:pgMar w:top="{_ABOVE}" w:right="{_SIDE}" '
            f'w:bottom="{_BELOW}" w:left="{_SIDE}" w:header="680" w:footer="600" w:gutter="0"/></w:sectPr>'
        )

    @property
    def tabs(self) -> str:
        """The tab of heads and feet, at the right margin."""
        return f'<w:tabs><w:tab w:val="clear" w:pos="9184"/><w:tab w:val="right" w:pos="{self.width}"/></w:tabs>'


UPRIGHT, ACROSS = Page("upright", across=False), Page("across", across=True)


def head(document: Document, page: Page) -> str:
    """Give what stands above each page: the handling mark, and what the document is."""
    runs = words(brief(document.mark), strong=True) + _TAB + words(brief(document.title))
    return f"<w:hdr {NAMESPACES}>{paragraph(runs, 'Header', page.tabs)}</w:hdr>"


def foot(document: Document, page: Page) -> str:
    """Give what stands below each page: the notice, and which page it is of how many."""
    count = spaced("Page ") + field("PAGE", "1") + spaced(" of ") + field("NUMPAGES", "1")
    notice = paragraph(words(brief(document.notice)), "Footer")
    which = paragraph(words(as_of(document)) + _TAB + count, "Footer", page.tabs)
    return f"<w:ftr {NAMESPACES}>{notice}{which}</w:ftr>"
