"""How pictures look: lines tell the time grade, colours the type, red what is disputed; nothing shouts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exports.attributes import colour

if TYPE_CHECKING:
    from collections.abc import Mapping

INK, FAINT, PAPER, DENIED = "#1f2937", "#5b6470", "#ffffff", "#b3261e"
#: Most systems have it, or a font whose letters are as wide.
FONT = "Arial"
_TINT = 0.86


@dataclass(frozen=True, slots=True)
class Line:
    """How an edge is drawn.

    Attributes:
        style: its style in Graphviz, which knows no long dashes.
        dash: lengths of line and gap in SVG, separated by commas; empty if it is solid.
        width: in points.
        shade: its colour.
        means: what it says, for the legend.
    """

    style: str
    dash: str
    width: float
    shade: str
    means: str


#: Lines by time grade, strongest first; the last is for edges without one, since no day was asked.
LINES: Mapping[str, Line] = {
    "covered": Line("solid", "", 1.6, INK, "covered: attested on the days asked"),
    "bracketed": Line("dashed", "11,5", 1.6, INK, "bracketed: attested before and after them"),
    "assumed": Line("dashed", "4,4", 0.9, FAINT, "assumed: attested not long before"),
    "possible": Line("dotted", "1.5,5", 1.6, INK, "possible: nothing rules it out"),
    "undated": Line("dotted", "1,7", 0.9, FAINT, "undated: no source says when"),
    "": Line("solid", "", 1.2, FAINT, "at some time: no grade on the days asked"),
}


def line_of(grade: str) -> Line:
    """Give the line of a time grade."""
    return LINES.get(grade, LINES[""])


def tint(type_: str) -> str:
    """Give the colour of a type mixed with white, light enough for dark letters on it."""
    shade = colour(type_)
    parts = (int(shade[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(part + (255 - part) * _TINT):02x}" for part in parts)
