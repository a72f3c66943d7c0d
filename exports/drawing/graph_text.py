"""A subgraph in the language of Graphviz: labels for people, and every attribute for programs.

Chains rise: an edge whose start stands above its end is written the other way round and drawn backwards. Sanctions and
awards stand in a frame of their own, below those whom they concern. Up to
`MOST_NOTED` nodes and edges, citations and replies are numbered notes below the picture; beyond, they are attributes
only, so that memory stays flat.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from exports.about import about_text
from exports.attributes import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Value, colour, edge_values, node_values
from exports.drawing.beside import BESIDE, Beside
from exports.drawing.legend import Seen, page_foot, page_head
from exports.drawing.look import DENIED, FAINT, FONT, INK, PAPER, line_of, tint
from exports.drawing.notes import Notes
from exports.drawing.upward import leads_down
from exports.drawing.words import days, edge_words, name_lines, node_words, numbers
from exports.markup import pictured, without_controls
from exports.seal import stamp
from graph.model import load_schema

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from queries.subgraph.records import About, Edge, Node
    from queries.subgraph.subgraph import Subgraph

MOST_NOTED = 400
#: More than any picture shows; in a longer text, which programs read, nothing is drawn apart.
MOST_FRAMED = 10_000
#: Shapes of Graphviz for those of the schema. What others draw as a diamond needs too much room with words inside.
SHAPES: Mapping[str, tuple[str, str]] = {
    "ellipse": ("ellipse", "filled"),
    "round-rectangle": ("box", "filled,rounded"),
    "diamond": ("octagon", "filled"),
    "hexagon": ("hexagon", "filled"),
    "tag": ("note", "filled"),
    "triangle": ("house", "filled"),
}
#: Shapes with sloping sides leave room enough around the words.
_SLOPING, _TIGHT = ("hexagon", "octagon"), "0,0.02"
_SPACE = "&#160;"
#: Graphviz reads no quoted text of more than 16,384 bytes, of which a letter takes up to four.
_LONGEST = 2_000
#: A part of the frame around what is drawn apart; Graphviz puts parts of one name together.
_FRAME = (
    f'subgraph cluster_beside {{\nlabel="{BESIDE}" labelloc=t labeljust=l fontsize=9 fontcolor="{FAINT}" '
    f'style="dashed,rounded" pencolor="{FAINT}" margin=10\n'
)
_UNSAFE = re.compile('[\\\\"\x00-\x1f\ud800-\udfff\ufffe\uffff]')
_IN_QUOTES = str.maketrans({"\\": "\\\\", '"': '\\"', "\r": "", "\n": "\\n"})
_NODE = [attribute.name for attribute in NODE_ATTRIBUTES[1:]]
_EDGE = [attribute.name for attribute in EDGE_ATTRIBUTES[1:]]


def graph_lines(subgraph: Subgraph) -> Iterator[str]:
    """Give the text of a graph, line by line; entities that are only mentioned are left out."""
    about, notes, seen = subgraph.about, _notes_for(subgraph.about), Seen()
    beside = Beside.of(subgraph) if about.nodes + about.edges <= MOST_FRAMED else Beside()
    yield f"// {stamp(about)}\n"
    yield from (f"// {line}\n" for line in without_controls(about_text(about)).splitlines())
    yield "digraph answerable {\n"
    yield _defaults(about)
    # Where the ranks rise, the bottom of a cluster is drawn at the top.
    yield f"subgraph cluster_picture {{\nlabel={page_head(about)} labelloc=b labeljust=l pencolor=none margin=12\n"
    for at, node in enumerate(subgraph.nodes()):
        seen.types.add(node.type)
        written = _node(at, node, notes)
        yield f"{_FRAME}{written}}}\n" if node.id in beside else written
    for at, edge in enumerate(subgraph.edges()):
        seen.grades.add(edge.grade)
        seen.disputed |= edge.evidence.disputed
        yield _edge(at, edge, notes, beside)
    yield f"}}\nlabel={page_foot(about, seen, notes)}\n}}\n"


def _notes_for(about: About) -> Notes | None:
    return Notes() if about.nodes + about.edges <= MOST_NOTED else None


def _defaults(about: About) -> str:
    page = f'rankdir=BT nodesep=0.35 ranksep=0.55 bgcolor="{PAPER}" labelloc=b labeljust=l pad=0.25 '
    font = f'fontname="{FONT}" fontcolor="{INK}"'
    edges = f'edge [{font} fontsize=9 arrowsize=0.7 color="{FAINT}"]'
    title = f"comment={_quote(about.title)}"
    return f'graph [{page}{font} fontsize=10 {title}]\nnode [{font} fontsize=11 margin="0.12,0.06"]\n{edges}\n'


def _node(at: int, node: Node, notes: Notes | None) -> str:
    known = load_schema().nodes.get(node.type)
    shape, style = SHAPES.get(known.shape if known else "", ("box", "filled"))
    if node.placeholder:
        style = f"{style},dashed"
    shown = {
        "id": f"n{at}",
        "shape": shape,
        "style": style,
        "color": colour(node.type),
        **({"margin": _TIGHT} if shape in _SLOPING else {}),
        "fillcolor": PAPER if node.placeholder else tint(node.type),
        "full_name": node.name,
        **_filled(_NODE, node_values(node)[1:]),
    }
    return f"{_quote(node.id)} [label={_node_label(node, notes)} {_attributes(shown)}]\n"


def _node_label(node: Node, notes: Notes | None) -> str:
    lines = [f"<B>{pictured(line)}</B>" for line in name_lines(node)]
    small = " ".join(filter(None, (node_words(node), _numbers(node, notes))))
    if small:
        lines.append(_small(small, FAINT))
    if node.evidence.disputed:
        lines.append(_small(_denied(node, notes), DENIED))
    return f"<{'<BR/>'.join(lines)}>"


def _edge(at: int, edge: Edge, notes: Notes | None, beside: Beside) -> str:
    line, down = line_of(edge.grade), leads_down(edge, beside)
    shown = {
        "id": f"e{at}",
        "class": f"grade-{edge.grade or 'none'}",
        "style": line.style,
        "penwidth": str(line.width),
        "color": DENIED if edge.evidence.disputed else line.shade,
        **({"dir": "back"} if down else {}),
        **({} if beside.ranks(edge) else {"constraint": "false"}),
        "fact": edge.id,
        **_filled(_EDGE, edge_values(edge)[1:]),
    }
    low, high = (edge.end, edge.start) if down else (edge.start, edge.end)
    return f"{_quote(low)} -> {_quote(high)} [label={_edge_label(edge, notes)} {_attributes(shown)}]\n"


def _edge_label(edge: Edge, notes: Notes | None) -> str:
    lines = [pictured(line) for line in edge_words(edge)]
    for words in (days(edge), " ".join(filter(None, (edge.evidence.standing, _numbers(edge, notes))))):
        lines += [_small(words, FAINT)] if words else []
    if edge.evidence.disputed:
        lines.append(_small(_denied(edge, notes), DENIED))
    elif edge.evidence.replies:
        lines.append(_small(f"reply {_replies(edge, notes)}".strip(), FAINT))
    return f"<{'<BR/>'.join(f'{_SPACE}{line}{_SPACE}' for line in lines)}>"


def _small(words: str, shade: str) -> str:
    return f'<FONT POINT-SIZE="8" COLOR="{shade}">{pictured(words)}</FONT>'


def _numbers(thing: Node | Edge, notes: Notes | None) -> str:
    return numbers(notes.citations(thing.evidence)) if notes else ""


def _replies(thing: Node | Edge, notes: Notes | None) -> str:
    return numbers(notes.replies(thing.evidence)) if notes else ""


def _denied(thing: Node | Edge, notes: Notes | None) -> str:
    return f"disputed {_replies(thing, notes)}".strip()


def _filled(names: list[str], values: tuple[Value, ...]) -> dict[str, str]:
    plain = (
        (name, str(value).lower() if isinstance(value, bool) else str(value))
        for name, value in zip(names, values, strict=True)
    )
    return {name: value for name, value in plain if value}


def _attributes(shown: Mapping[str, str]) -> str:
    return " ".join([f'"{name}"={_quote(value)}' for name, value in shown.items()])


def _quote(value: str) -> str:
    """A text in quotes, in which Graphviz takes a backslash for a command; a long one in several that it joins."""
    if len(value) <= _LONGEST and not _UNSAFE.search(value):
        return f'"{value}"'
    plain = without_controls(value)
    parts = [plain[at : at + _LONGEST] for at in range(0, len(plain), _LONGEST)] or [""]
    return " + ".join([f'"{part.translate(_IN_QUOTES)}"' for part in parts])
