"""Paragraphs, lists and headings of a document of Word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.setting.voices import voices
from referrals.word.runs import field, references, spaced, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from referrals.document.records import Sentence
    from referrals.word.runs import Links

#: Word has styles for nine levels; a dossier has three.
_LEVELS = 3
_SPACE = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
#: The list of bullets; numbered lists have numbers of their own after it, so that each begins with 1.
BULLETS = 1


def paragraph(runs: str, style: str = "", more: str = "") -> str:
    """Give a paragraph.

    Args:
        runs: its runs.
        style: id of its style; empty for plain text.
        more: further properties, which stand behind the style.
    """
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{named}{more}</w:pPr>" if named or more else ""
    return f"<w:p>{properties}{runs}</w:p>"


def heading(code: str, title: str, level: int, *, anew: bool = False) -> str:
    """Give a heading of a level from 1, with the code of its section before it, and on a new page if that is asked."""
    before = f"Annex {code}. " if code.isalpha() else f"{code}. " if level == 1 else f"{code} "
    return paragraph(words(before + title), f"Heading{min(level, _LEVELS)}", "<w:pageBreakBefore/>" if anew else "")


def sentences(some: Iterable[Sentence], links: Links) -> str:
    """Give sentences as runs, with their references; words of the advocate are marked where they begin."""
    return _SPACE.join(_stretches(some, links))


def _stretches(some: Iterable[Sentence], links: Links) -> Iterator[str]:
    for voice, mark, spoken in voices(some):
        if mark:
            yield words(mark, strong=True)
        yield from (words(one.text, links, voice=voice) + references(one.notes) for one in spoken)


def items(lists: Iterable[Iterable[Sentence]], number: int, links: Links) -> str:
    """Give a list.

    Args:
        lists: the sentences of each item.
        number: of the list: `BULLETS`, or one of those that `numbering` makes.
        links: where addresses become links.
    """
    listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return "".join(paragraph(sentences(item, links), "ListBullet", listed) for item in lists)


def caption(word: str, number: int, told: str) -> str:
    """Give the caption of a table or figure; Word counts its number anew if one is put in before it."""
    before = spaced(f"{word} ") + field(f"SEQ {word} \\* ARABIC", str(number))
    return paragraph(before + spaced(". ") + words(told), "Caption")


def numbering(lists: int) -> str:
    """Give the definitions of bullets and of so many numbered lists."""
    dotted = _level("bullet", "•", 284)
    counted = _level("decimal", "%1.", 397)
    nums = "".join(
        f'<w:num w:numId="{BULLETS + at}"><w:abstractNumId w:val="2"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for at in range(1, lists + 1)
    )
    return (
        f'<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>{dotted}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="singleLevel"/>{counted}</w:abstractNum>'
        f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="1"/></w:num>{nums}'
    )


def _level(how: str, mark: str, indent: int) -> str:
    return (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{how}"/><w:lvlText w:val="{mark}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr></w:lvl>'
    )
