"""The text of a document of Word: cover, sections, annexes, wide tables on pages across."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from referrals.document.records import Items, Paragraph, Picture, Table
from referrals.setting.captions import numbered
from referrals.setting.raster import raster_if_possible
from referrals.setting.wide import is_wide
from referrals.word.pages import ACROSS, UPRIGHT
from referrals.word.paragraphs import BULLETS, caption, heading, items, paragraph, sentences
from referrals.word.pictures import picture
from referrals.word.runs import words
from referrals.word.tables import AFTER, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docx.opc.part import Part
    from docx.package import Package

    from referrals.document.records import Block, Document, Section
    from referrals.word.pages import Page
    from referrals.word.runs import Links


@dataclass(slots=True)
class Body:
    """Writes the text of one document.

    Attributes:
        document: what is written.
        package: the file.
        part: the part of the file that holds the text.
        links: the links of that part.
        edges: properties of the pages, upright and across, by the page.
        lists: how many numbered lists there are so far.
        page: how the paper is held where the writing is.
    """

    document: Document
    package: Package
    part: Part
    links: Links
    edges: Mapping[Page, str]
    lists: int = 0
    page: Page = UPRIGHT
    _numbers: Mapping[str, tuple[str, int]] = field(default_factory=dict)

    def write(self) -> str:
        """Give all paragraphs, tables and drawings, and the properties of the last pages.

        The cover has a page of its own, the annexes begin on a new one, and paper that is held another way does too.
        """
        self._numbers = numbered(self.document)
        written = paragraph(words(self.document.title), "Title") + paragraph(words(self.document.subtitle), "Subtitle")
        for at, section in enumerate(self.document.sections):
            written += "".join(self._section(section, 1, anew=at == 1))
        for at, annex in enumerate(self.document.annexes):
            before, self.page = self.page, ACROSS if is_wide(annex) else UPRIGHT
            if not at or self.page != before:
                # The space below a table would make a page of its own if the table fills the last one.
                written = written.removesuffix(AFTER) + paragraph("", "PageEnd", self.edges[before])
            written += "".join(self._section(annex, 1))
        return written + self.edges[self.page]

    def _section(self, section: Section, level: int, *, anew: bool = False) -> Iterator[str]:
        yield heading(section.code, section.title, level, anew=anew)
        for block in section.blocks:
            yield from self._block(block)
        for below in section.subsections:
            yield from self._section(below, level + 1)

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Paragraph(spoken):
                yield paragraph(sentences(spoken, self.links))
            case Items(listed, is_numbered):
                self.lists += is_numbered
                yield items(listed, BULLETS + self.lists if is_numbered else BULLETS, self.links)
            case Table():
                yield caption(*self._numbers[block.name], block.caption)
                yield table(block, self.page.width, self.links)
            case Picture():
                word, number = self._numbers[block.name]
                yield caption(word, number, block.caption)
                dots = raster_if_possible(self.document, block)
                yield picture(block, dots, number, (self.package, self.part, self.page.width))
