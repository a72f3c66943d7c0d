"""Mermaid: a small diagram in words, which many wikis and code hosts draw where it is pasted.

Mermaid knows no edge that is drawn backwards, so where a chain has to rise against the direction of an edge, the edge
is a line without a head, and its label says in words which end does what. Evidence stands in comments.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from exports.about import about_text
from exports.attributes import FLAT_LOSES, colour
from exports.drawing.beside import BESIDE, Beside
from exports.drawing.legend import Seen
from exports.drawing.look import DENIED, FAINT, INK, LINES, PAPER, line_of, tint
from exports.drawing.upward import leads_down
from exports.drawing.words import days, edge_words, name_lines, node_words, shortened, wrapped
from exports.format import Format
from exports.markup import without_controls
from exports.seal import stamp
from graph.errors import BadParameter
from graph.model import load_schema
from queries.subgraph.records import NOTICE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from queries.subgraph.records import About, Edge, Evidence, Node
    from queries.subgraph.subgraph import Subgraph

#: Mermaid draws no text that is longer, and who pastes it somewhere cannot change that (its setting `maxTextSize`).
MOST_LETTERS = 50_000
MOST_SHOWN = 100
#: What stands on either side of a label, by the shape in the schema; `{{…}}` has six sides.
_SHAPES: Mapping[str, tuple[str, str]] = {
    "ellipse": ("([", "])"),
    "round-rectangle": ("(", ")"),
    "diamond": ("{{", "}}"),
    "hexagon": ("[", "]"),
    "tag": (">", "]"),
    "triangle": ("[/", "\\]"),
}
#: How a line of each time grade looks, in letters.
_DRAWN = {"covered": "───", "bracketed": "— —", "assumed": "- - -", "possible": ". . .", "undated": ".  .", "": "───"}
_LEGEND_WIDTH = 64
#: The words for an edge, by whether it is drawn against its direction, and whether its line is broken.
_LINKS = {(False, False): "-->", (False, True): "-.->", (True, False): "---", (True, True): "-.-"}
_LOOK = (
    '%%{init: {"theme": "base", "themeVariables": {"edgeLabelBackground": "#ffffff", "fontFamily": "Arial"}, '
    '"flowchart": {"wrappingWidth": 480}}}%%\n'
)
#: Everything that means something to Mermaid, Markdown or HTML is written as the number of its character.
_MEANS_SOMETHING = re.compile(r"[^\w\s,]|_")
#: Between a backslash and an `n`, which would end the line: nothing to see, and nothing to break at.
_JOINED = "\N{WORD JOINER}"
_IN_COMMENT = str.maketrans({"%": "#37;", "{": "#123;", "}": "#125;"})


def write(subgraph: Subgraph, file: BinaryIO) -> None:
    """Write a subgraph as a flowchart; entities that are only mentioned are left out.

    Raises:
        BadParameter: it is longer than what Mermaid draws.
    """
    text = "".join(_lines(subgraph))
    if len(text) > MOST_LETTERS:
        raise BadParameter(
            f"{len(text):,} letters are too many for Mermaid, which draws at most {MOST_LETTERS:,}",
            where="mermaid",
            mend="ask for less, or take another format",
        )
    file.write(text.encode("utf-8", "replace"))


def _lines(subgraph: Subgraph) -> Iterator[str]:
    about = subgraph.about
    yield f"%% {stamp(about)}\n"
    yield from (_comment(line) for line in about_text(about).splitlines())
    yield f"{_LOOK}flowchart BT\n"
    places, seen, beside = dict[str, str](), Seen(), Beside.of(subgraph)
    for at, node in enumerate(subgraph.nodes()):
        places[node.id] = f"n{at}"
        seen.types.add(node.type)
        yield from _framed(_node(f"n{at}", node)) if node.id in beside else _node(f"n{at}", node)
    for at, edge in enumerate(subgraph.edges()):
        seen.grades.add(edge.grade)
        seen.disputed |= edge.evidence.disputed
        yield from _edge(at, edge, places, beside)
    if beside.acts:
        yield f"style beside fill:{PAPER},stroke:{FAINT},stroke-dasharray:5 4,color:{FAINT}\n"
    yield f'about["{_label(_legend(about, seen))}"]:::legend\n'
    yield from (_class(type_) for type_ in sorted(seen.types))
    yield f"classDef unnamed fill:{PAPER},stroke-dasharray:5 4\n"
    yield f"classDef legend fill:{PAPER},stroke:{PAPER},color:{INK},text-align:left,font-size:12px\n"


def _legend(about: About, seen: Seen) -> list[str]:
    """What the picture is about and how it is to be read, as lines of a box of their own."""
    lines = [f"{_DRAWN[grade]} {line.means}" for grade, line in LINES.items() if grade in seen.grades]
    empty = [f"Empty: {about.empty}"] if about.empty else []
    drawn = [f"{one.title} ({one.id}), version {one.version}, {one.licence}" for one in about.datasets]
    lines += ["red: disputed"] if seen.disputed else []
    texts = (about.title, *empty, *lines, NOTICE, *drawn, f"{about.program}, {about.latest_record}")
    return [line for text in texts for line in wrapped(shortened(text), _LEGEND_WIDTH)]


def _node(place: str, node: Node) -> Iterator[str]:
    known = load_schema().nodes.get(node.type)
    opening, closing = _SHAPES.get(known.shape if known else "", ("[", "]"))
    lines = [*name_lines(node), node_words(node), "disputed" if node.evidence.disputed else ""]
    yield _evidence(node.id, node.evidence)
    yield f'{place}{opening}"{_label(lines)}"{closing}:::{node.type}\n'
    if node.placeholder:
        yield f"class {place} unnamed\n"


def _framed(lines: Iterator[str]) -> Iterator[str]:
    """A part of the frame around what is drawn apart; Mermaid puts parts of one name together."""
    yield f'subgraph beside["{_label([BESIDE])}"]\n'
    yield from lines
    yield "end\n"


def _edge(at: int, edge: Edge, places: Mapping[str, str], beside: Beside) -> Iterator[str]:
    down, line = leads_down(edge, beside), line_of(edge.grade)
    low, high = (edge.end, edge.start) if down else (edge.start, edge.end)
    disputed = "disputed" if edge.evidence.disputed else ""
    lines = [*edge_words(edge), days(edge), edge.evidence.standing, disputed]
    yield _evidence(f"{edge.start} {edge.edge} {edge.end}", edge.evidence)
    link = _LINKS[down, bool(line.dash)]
    yield f'{places[low]} {link}|"{_label(lines)}"| {places[high]}\n'
    dashes = f",stroke-dasharray:{line.dash.replace(',', ' ')}" if line.dash else ""
    shade = DENIED if disputed else line.shade
    yield f"linkStyle {at} stroke:{shade},stroke-width:{line.width}px,color:{INK}{dashes}\n"


def _evidence(what: str, evidence: Evidence) -> str:
    """Comments: claims by version, how many origins, replies and citations in words."""
    origins = f"origins: {evidence.origins}" if evidence.claims else ""
    parts = (what, " ".join(evidence.claims), evidence.standing, origins)
    texts = [f"reply: {text}" for text in evidence.replies] + [f"source: {text}" for text in evidence.citations]
    return "".join(map(_comment, ("; ".join(filter(None, parts)), *texts)))


def _comment(text: str) -> str:
    """A comment of one line; `%%{` would be a command even in there."""
    return f"%% {shortened(text.translate(_IN_COMMENT), MOST_LETTERS)}\n"


def _class(type_: str) -> str:
    return f"classDef {type_} fill:{tint(type_)},stroke:{colour(type_)},color:{INK}\n"


def _label(lines: list[str]) -> str:
    return "<br>".join(
        _MEANS_SOMETHING.sub(_number, without_controls(line).replace("\\", f"\\{_JOINED}")) for line in lines if line
    )


def _number(found: re.Match[str]) -> str:
    return f"#{ord(found[0])};"


FORMAT = Format(
    name="mermaid",
    title="Mermaid, a small diagram to paste into a page",
    suffix=".mmd",
    media_type="text/vnd.mermaid",
    opens_in=("GitHub, GitLab and many wikis", "mermaid.live"),
    write=write,
    loses=(
        *FLAT_LOSES,
        "The heads of edges that would point downwards: the role says which end does what.",
        "Names longer than a label.",
    ),
    most=MOST_SHOWN,
)
