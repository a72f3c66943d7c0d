"""What stands above and below a picture: its question, how to read it, its notes, and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from exports.attributes import colour
from exports.drawing.look import DENIED, FAINT, INK, LINES, Line
from exports.drawing.words import shortened, wrapped
from exports.markup import pictured
from graph.model import load_schema
from queries.subgraph.records import NOTICE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from exports.drawing.notes import Notes
    from queries.subgraph.records import About

#: Letters in a line of the notes, and the most notes that stand below a picture.
_WIDTH, _MOST_NOTES = 140, 150
#: Samples of lines in one row.
_IN_ROW = 4


@dataclass(slots=True)
class Seen:
    """What a picture shows, for its legend: types of nodes, grades of edges, and whether any of it is disputed."""

    types: set[str] = field(default_factory=set)
    grades: set[str] = field(default_factory=set)
    disputed: bool = False


def page_head(about: About) -> str:
    """Give the title as a label of Graphviz."""
    return f"<{_broken(_head(about))}>"


def _head(about: About) -> Iterator[str]:
    for line in wrapped(shortened(about.title), 80):
        yield f'<FONT POINT-SIZE="16"><B>{pictured(line)}</B></FONT>'
    days = f"Days asked: {about.on}" if about.on else "At any time"
    yield f'<FONT POINT-SIZE="10" COLOR="{FAINT}">{pictured(days)}</FONT>'
    if about.empty:
        for line in wrapped(shortened(f"Empty: {about.empty}"), 90):
            yield f'<FONT POINT-SIZE="12">{pictured(line)}</FONT>'


def page_foot(about: About, seen: Seen, notes: Notes | None) -> str:
    """Give legend, notes and origin as one label of Graphviz, and the title too if there is nothing to stand above."""
    samples, types = list(_lines(seen)), _types(seen)
    rows = [] if seen.types else [_cell(_head(about))]
    rows += [f'<TR><TD ALIGN="LEFT">{_legend(samples)}</TD></TR>'] if samples else []
    rows += [_cell([types])] if types else []
    texts = [f"[{number}] {text}" for text, number in (notes.texts.items() if notes else ())]
    more = len(texts) - _MOST_NOTES
    if more > 0:
        texts[_MOST_NOTES:] = [f"and {more} more, which the other formats hold"]
    rows += [_cell(_paragraphs(texts, INK))] if texts else []
    rows.append(_cell(_paragraphs(_origin(about), FAINT)))
    return f'<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="4" CELLPADDING="0">{"".join(rows)}</TABLE>>'


def _origin(about: About) -> Iterator[str]:
    yield NOTICE
    yield from filter(None, (about.cut, *about.withheld))
    for dataset in about.datasets:
        yield f"Drawn from {dataset.title} ({dataset.id}), version {dataset.version}, {dataset.licence}."
    yield f"For the {about.audience} audience. Latest record {about.latest_record}. Made by {about.program}."


def _lines(seen: Seen) -> Iterator[str]:
    """Samples of the lines that the picture has, with what they mean."""
    yield from (_sample(line) for grade, line in LINES.items() if grade in seen.grades)
    if seen.disputed:
        yield _sample(Line("solid", "", 1.6, DENIED, "disputed: a denial or another claim answers it"))


def _sample(line: Line) -> str:
    """A cell whose lower border is the line; Graphviz draws no others in a table."""
    width = 2 if line.width > 1 else 1
    style = f' STYLE="{line.style}"' if line.style != "solid" else ""
    bar = f'<TD BORDER="{width}" SIDES="B" COLOR="{line.shade}"{style} WIDTH="34" HEIGHT="6" FIXEDSIZE="TRUE"></TD>'
    below = '<TR><TD HEIGHT="4"></TD></TR>'
    return f'<TD>{_table(f"<TR>{bar}</TR>{below}")}</TD><TD ALIGN="LEFT">{_small(line.means, INK)}</TD>'


def _legend(samples: list[str]) -> str:
    rows = [samples[at : at + _IN_ROW] for at in range(0, len(samples), _IN_ROW)]
    space = '<TD WIDTH="12"></TD>'
    return _table("".join(f"<TR>{space.join(row)}</TR>" for row in rows))


def _types(seen: Seen) -> str:
    """A square in the colour of each type, and its name."""
    known = load_schema().nodes
    words = (
        f'<FONT POINT-SIZE="11" COLOR="{colour(name)}">■</FONT>{_small(f" {one.title}", INK)}'
        for name, one in known.items()
        if name in seen.types
    )
    return _small("&#160;" * 4, INK, escaped=True).join(words)


def _small(text: str, shade: str, *, escaped: bool = False) -> str:
    return f'<FONT POINT-SIZE="8" COLOR="{shade}">{text if escaped else pictured(text)}</FONT>'


def _table(rows: str) -> str:
    return f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="2" CELLPADDING="0">{rows}</TABLE>'


def _cell(lines: Iterable[str]) -> str:
    return f'<TR><TD ALIGN="LEFT" BALIGN="LEFT">{_broken(lines)}</TD></TR>'


def _broken(lines: Iterable[str]) -> str:
    return "".join(f'{line}<BR ALIGN="LEFT"/>' for line in lines)


def _paragraphs(texts: Iterable[str], shade: str) -> Iterator[str]:
    for text in texts:
        for line in wrapped(shortened(text), _WIDTH):
            yield _small(line, shade)
