"""SVG: a picture that can be printed at any size, with the evidence of each node and edge in its text.

Graphviz draws it. What it says of its own making is taken out, and the ids that it gives as titles, which a browser
shows under the pointer, become evidence in words; long dashes, which it does not know, are a style.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from exports.about import about_text
from exports.attributes import EDGE_ATTRIBUTES, FLAT_LOSES, NODE_ATTRIBUTES, Attribute, Value, edge_values, node_values
from exports.drawing.look import LINES
from exports.drawing.program import MOST_DRAWN, draw
from exports.format import Format
from exports.markup import XML_LOSES, text
from exports.seal import stamp
from exports.streams import write_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from queries.subgraph.records import About
    from queries.subgraph.subgraph import Subgraph

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
#: An element of the picture: what Graphviz calls it, and the title that it gives it.
_ELEMENT = re.compile(r'(<g id="([ne][0-9]+)" class="[^"]*">\n)<title>[^<]*</title>')
_GRAPH_TITLE = re.compile(r'(<g id="graph0" class="graph"[^>]*>\n)<title>[^<]*</title>')
#: A line of the legend, which has no class to style it by.
_SAMPLE = re.compile(r'<polyline [^>]*stroke="(#[0-9a-f]{6})"[^>]*stroke-dasharray="([0-9,]+)"')
_DASHED, _DOTTED = "5,2", "1,5"
_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)


def write(subgraph: Subgraph, file: BinaryIO) -> None:
    """Draw a subgraph.

    Raises:
        BadParameter: it takes too long.
        NoPicture: Graphviz is not installed, or failed.
    """
    drawn = draw(subgraph, "svg").decode()
    picture = _COMMENT.sub("", drawn[drawn.index("<svg") :])
    opening, body = picture.split(">", 1)
    words = dict(_words(subgraph))
    body = _SAMPLE.sub(_long_dashes, _GRAPH_TITLE.sub(r"\1", body))
    body = _ELEMENT.sub(lambda found: f"{found[1]}{words.get(found[2], '')}", body)
    write_lines(file, (_HEAD, f"{opening}>\n", *_about(subgraph.about), body))


def _about(about: About) -> Iterator[str]:
    """The seal stands before any text of others, which could hold the words of one."""
    yield f"<metadata>{stamp(about)}</metadata>\n<title>{text(about.title)}</title>\n"
    yield f"<desc>{text(about_text(about))}</desc>\n"
    dashes = (
        f".grade-{grade or 'none'} path{{stroke-dasharray:{line.dash}}}" for grade, line in LINES.items() if line.dash
    )
    yield f"<style>{' '.join(dashes)}</style>\n"


def _long_dashes(sample: re.Match[str]) -> str:
    """Give a line of the legend the dashes of the edges that it stands for."""
    style = {_DASHED: "dashed", _DOTTED: "dotted"}.get(sample[2])
    dashes = (line.dash for line in LINES.values() if (line.shade, line.style) == (sample[1], style))
    return sample[0].replace(f'"{sample[2]}"', f'"{next(dashes, sample[2])}"')


def _words(subgraph: Subgraph) -> Iterator[tuple[str, str]]:
    """The evidence of each node and edge by the id that `graph_text` gave it."""
    for at, node in enumerate(subgraph.nodes()):
        yield f"n{at}", _titled(NODE_ATTRIBUTES, node_values(node), node.id)
    for at, edge in enumerate(subgraph.edges()):
        yield f"e{at}", _titled(EDGE_ATTRIBUTES, edge_values(edge), f"{edge.start} – {edge.end}")


def _titled(attributes: Iterable[Attribute], values: Iterable[Value], what: str) -> str:
    """The title is what a pointer shows: everything that is known, one attribute in each line."""
    known = zip(attributes, values, strict=True)
    lines = [f"{one.name}: {value}" for one, value in known if value not in ("", False, 0)]
    return f"<title>{text(chr(10).join((what, *lines)))}</title>"


FORMAT = Format(
    name="svg",
    title="SVG, a picture of any size",
    suffix=".svg",
    media_type="image/svg+xml",
    opens_in=("any browser", "Inkscape", "LibreOffice Draw"),
    write=write,
    loses=FLAT_LOSES + XML_LOSES,
    most=MOST_DRAWN,
)
