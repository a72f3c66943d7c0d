"""What stands on a node and an edge of a picture: short lines, the longest cut with an ellipsis."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from exports.attributes import edge_label
from exports.markup import without_controls

if TYPE_CHECKING:
    from collections.abc import Sequence

    from queries.subgraph.records import Edge, Node

#: Letters of a name, of its line, and of any other text on a picture.
_NAME, _LINE, _TEXT = 96, 28, 300
_MOST_NUMBERS = 4
#: Edges of which the role says everything.
_ROLE_ONLY = {"involved_in", "holds_post"}
_CERTAIN = {"covered", ""}


def name_lines(node: Node) -> list[str]:
    """Give the name of a node, wrapped."""
    return wrapped(shortened(node.name, _NAME) or node.id, _LINE)


def node_words(node: Node) -> str:
    """Give what is said of a node below its name: its kind, its day, and whether somebody is left unnamed."""
    day = f"{node.day} ({node.grade})" if node.day and node.grade not in _CERTAIN else node.day
    kind = node.kind.replace("-", " ")
    return shortened(" · ".join(filter(None, (kind, day, node.placeholder))), _NAME)


def edge_words(edge: Edge) -> list[str]:
    """Say what an edge is, in lines: the role where that is enough."""
    words = edge.role if edge.role and edge.edge in _ROLE_ONLY else edge_label(edge.edge, edge.role)
    return wrapped(shortened(words, _NAME), _LINE)


def days(edge: Edge) -> str:
    """Say when an edge is attested, or else possible, and how well that fits the days asked."""
    words = _period(edge.attested_from, edge.attested_to) or _possible(edge) or ("undated" if edge.undated else "")
    unsure = edge.grade if edge.grade not in _CERTAIN and not words.startswith(edge.grade) else ""
    return " · ".join(filter(None, (words, unsure)))


def numbers(notes: Sequence[int]) -> str:
    """Write the numbers of notes: `[1, 2]`."""
    shown = ", ".join(map(str, notes[:_MOST_NUMBERS]))
    more = ", …" if len(notes) > _MOST_NUMBERS else ""
    return f"[{shown}{more}]" if notes else ""


def shortened(text: str, most: int = _TEXT) -> str:
    """Put a text into one line of at most so many letters."""
    plain = " ".join(without_controls(text[: most * 2]).split())
    return plain if len(plain) <= most else f"{plain[: most - 1].rstrip()}…"


def wrapped(text: str, width: int) -> list[str]:
    """Break a text into lines; what has no spaces is broken where it has to be."""
    return textwrap.wrap(text, width, break_long_words=True, break_on_hyphens=False)


def _possible(edge: Edge) -> str:
    if edge.possible_from and edge.possible_to:
        return f"possible {_period(edge.possible_from, edge.possible_to)}"
    if edge.possible_from:
        return f"possible from {edge.possible_from}"
    return f"possible until {edge.possible_to}" if edge.possible_to else ""


def _period(first: str, last: str) -> str:
    return first if first == last else f"{first} – {last}"
