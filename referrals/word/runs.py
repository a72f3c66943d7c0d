"""Letters in a document of Word: runs of text, references to footnotes, and links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE

from exports.markup import quoted, text
from referrals.setting.addresses import pieces
from referrals.setting.letters import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docx.opc.part import Part

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_STRONG = '<w:rPr><w:rStyle w:val="Strong"/></w:rPr>'
_VOICES = {
    "user": "",
    "prompt": '<w:rPr><w:i/><w:iCs/><w:color w:val="4B5563"/></w:rPr>',
}


class Links:
    """The links of one part, each of which a relationship of the part holds."""

    def __init__(self, part: Part) -> None:
        """Begin with those that the part has."""
        self._part = part
        self._known: dict[str, str] = {}

    def id_of(self, address: str) -> str:
        """Give the id of the relationship to an address."""
        if address not in self._known:
            self._known[address] = self._part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return self._known[address]


def words(content: str, links: Links | None = None, *, strong: bool = False, voice: str = "") -> str:
    """Give a text as runs.

    Args:
        content: plain text; a line feed breaks the line.
        links: where addresses in it become links; None leaves them as text.
        strong: whether it is emphasised.
        voice: `user`, `prompt` or empty.
    """
    look = _STRONG if strong else _VOICES.get(voice, "")
    return "<w:r><w:br/></w:r>".join("".join(_linked(line, links, look)) for line in lines_of(content))


def spaced(content: str) -> str:
    """Give a text of ours as a run, with the spaces at its ends."""
    return _run(content, "")


def reference(number: int) -> str:
    """Refer to a footnote."""
    return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def references(numbers: Iterable[int]) -> str:
    """Refer to several footnotes, with commas between them."""
    comma = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:t>,</w:t></w:r>'
    return comma.join(reference(number) for number in numbers)


def field(instruction: str, shown: str) -> str:
    """Give a field, such as the number of the page, with what it shows until a program computes it."""
    return f'<w:fldSimple w:instr=" {quoted(instruction)} "><w:r><w:t>{text(shown)}</w:t></w:r></w:fldSimple>'


def _linked(line: str, links: Links | None, look: str) -> Iterator[str]:
    for piece, is_address in pieces(line):
        run = _run(piece, look)
        yield (
            f'<w:hyperlink r:id="{links.id_of(piece)}" w:history="1">{run}</w:hyperlink>'
            if is_address and links
            else run
        )


def _run(content: str, look: str) -> str:
    return f'<w:r>{look}<w:t xml:space="preserve">{text(content)}</w:t></w:r>' if content else ""
