"""Drawing a planned chart as SVG: boxes in layers, lines between them, and a legend of the lines that occur."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from referrals.document.records import Picture
from referrals.draft.days import when_of
from referrals.draft.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from referrals.draft.chart.plan import Box, Link, Plan
    from referrals.matter.records import Act

BOX_WIDTH, GAP, ROW_GAP, MARGIN, LINE = 250, 40, 78, 20, 17
#: Room at the left for lines that run round boxes, and how far each stands from the next.
_ROOM, _LANE, _LEAST = 60, 14, 460
_LETTERS = 34
_DASHES = {"solid": "", "dashed": "8,5", "dotted": "2,5"}
_FILLS = {"person": "#eef2ff", "body": "#ffffff", "act": "#fef6e4"}
INK, FAINT = "#1f2937", "#5b6470"
_NAME, _BELOW = ' font-weight="bold"', f' fill="{FAINT}"'


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a box stands: left, top and height, and the lower edge of the tallest box of its layer."""

    left: int
    top: int
    height: int
    row_end: int


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where everything stands: boxes by id, lanes of the lines that run round boxes, and the size of the drawing.

    Lines between the same two boxes stand side by side: each has its place among them, and how many they are.
    """

    places: dict[str, _Place]
    lanes: dict[int, int]
    beside: dict[int, tuple[int, int]]
    width: int
    height: int

    def shift(self, number: int) -> int:
        """How far a line stands to the side, if it is one of several between the same boxes."""
        at, count = self.beside[number]
        return (2 * at - count + 1) * BOX_WIDTH // (2 * count)

    def label_at(self, number: int) -> tuple[int, int]:
        """How far down its way the label of a line stands, as a fraction: those of lines side by side one by one."""
        at, count = self.beside[number]
        # Nearer to the lower box, where lines that fan out from one box lie apart.
        return (3, 5) if count == 1 else (at + 1, count + 1)


def picture(act: Act, drawn: Plan, name: str) -> Picture:
    """Draw a chart."""
    layout = _laid_out(drawn)
    legend = _legend(drawn, layout.height)
    width, height = layout.width, layout.height + LINE * len(legend) + MARGIN
    parts = [
        *(_line(link, layout) for link in drawn.links),
        *(_box(box, layout.places[box.id]) for box in drawn.boxes),
        *(_label(link, layout) for link in drawn.links),
        *legend,
    ]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'font-family="sans-serif" font-size="12" fill="{INK}">'
    )
    paper = f'<rect width="{width}" height="{height}" fill="#ffffff"/>'
    caption = worded("chart.caption", number=act.number, when=when_of(act.days))
    return Picture(name, f"{head}{paper}{''.join(parts)}</svg>", width, height, _alt(act, drawn), caption)


def _alt(act: Act, drawn: Plan) -> str:
    names = {box.id: box.lines[0] for box in drawn.boxes}
    said = "; ".join(f"{link.number}: {names[link.upper]} – {link.label} – {names[link.lower]}" for link in drawn.links)
    return worded("chart.alt", number=act.number, links=said)


def _laid_out(drawn: Plan) -> _Layout:
    """Boxes in rows, each row in the middle; a line that passes a row runs round it in a lane of its own."""
    layers: dict[int, list[Box]] = {}
    for box in drawn.boxes:
        layers.setdefault(box.layer, []).append(box)
    layer_of = {box.id: box.layer for box in drawn.boxes}
    passing = [link.number for link in drawn.links if layer_of[link.lower] - layer_of[link.upper] > 1]
    room = _ROOM + _LANE * len(passing) if passing else 0
    rows = max(max(map(len, layers.values())) * (BOX_WIDTH + GAP) - GAP, _LEAST)
    places: dict[str, _Place] = {}
    top = MARGIN
    for layer in sorted(layers):
        boxes = layers[layer]
        heights = {box.id: len(_wrapped(box)) * LINE + 16 for box in boxes}
        left, row_end = (
            room + MARGIN + (rows - (len(boxes) * (BOX_WIDTH + GAP) - GAP)) // 2,
            top + max(heights.values()),
        )
        for at, box in enumerate(boxes):
            places[box.id] = _Place(left + at * (BOX_WIDTH + GAP), top, heights[box.id], row_end)
        top = row_end + ROW_GAP
    lanes = {number: room - _LANE * at for at, number in enumerate(passing)}
    return _Layout(places, lanes, _side_by_side(drawn), room + rows + 2 * MARGIN, top - ROW_GAP + MARGIN)


def _side_by_side(drawn: Plan) -> dict[int, tuple[int, int]]:
    pairs: dict[tuple[str, str], list[int]] = {}
    for link in drawn.links:
        pairs.setdefault((link.upper, link.lower), []).append(link.number)
    return {number: (at, len(same)) for same in pairs.values() for at, number in enumerate(same)}


def _wrapped(box: Box) -> list[tuple[str, bool]]:
    """The lines of a box, with whether each belongs to the name."""
    return [(line, at == 0) for at, text in enumerate(box.lines) for line in textwrap.wrap(text, _LETTERS) or [""]]


def _box(box: Box, place: _Place) -> str:
    corner = 14 if box.kind == "act" else 4
    rect = (
        f'<rect x="{place.left}" y="{place.top}" width="{BOX_WIDTH}" height="{place.height}" rx="{corner}" '
        f'fill="{_FILLS[box.kind]}" stroke="{INK}" stroke-width="1.2"/>'
    )
    lines = (
        f'<text x="{place.left + BOX_WIDTH // 2}" y="{place.top + 20 + at * LINE}" text-anchor="middle"'
        f"{_NAME if is_name else _BELOW}>{escape(text)}</text>"
        for at, (text, is_name) in enumerate(_wrapped(box))
    )
    return rect + "".join(lines)


def _line(link: Link, layout: _Layout) -> str:
    dash = f' stroke-dasharray="{_DASHES[link.style]}"' if _DASHES[link.style] else ""
    upper, lower = layout.places[link.upper], layout.places[link.lower]
    start, end = upper.top + upper.height, lower.top
    if link.number in layout.lanes:
        lane, out, back = layout.lanes[link.number], upper.left + _LANE, lower.left + 2 * _LANE
        down, over = upper.row_end + _LANE, end - _LANE
        way = f"M{out},{start} L{out},{down} L{lane},{down} L{lane},{over} L{back},{over} L{back},{end}"
    else:
        middle = BOX_WIDTH // 2 + layout.shift(link.number)
        way = f"M{upper.left + middle},{start} L{lower.left + middle},{end}"
    return f'<path d="{way}" fill="none" stroke="{INK}" stroke-width="1.5"{dash}/>'


def _label(link: Link, layout: _Layout) -> str:
    upper, lower = layout.places[link.upper], layout.places[link.lower]
    text = f"{link.number}: {link.label}"
    width = len(text) * 6 + 8
    if link.number in layout.lanes:
        # One below the other, since lanes lie closer than labels are wide.
        x = max(layout.lanes[link.number], width // 2 + 4)
        y = upper.row_end + ROW_GAP // 2 + 4 + (LINE + 1) * list(layout.lanes).index(link.number)
    else:
        part, whole = layout.label_at(link.number)
        middle = BOX_WIDTH // 2 + layout.shift(link.number)
        start, x1, x2 = upper.top + upper.height, upper.left + middle, lower.left + middle
        x, y = x1 + (x2 - x1) * part // whole, start + (lower.top - start) * part // whole
    return (
        f'<rect x="{x - width // 2}" y="{y - 12}" width="{width}" height="16" fill="#ffffff"/>'
        f'<text x="{x}" y="{y}" text-anchor="middle" font-size="11">{escape(text)}</text>'
    )


def _legend(drawn: Plan, top: int) -> list[str]:
    return list(_legend_lines([style for style in _DASHES if any(link.style == style for link in drawn.links)], top))


def _legend_lines(styles: list[str], top: int) -> Iterator[str]:
    for at, style in enumerate(styles):
        y = top + at * LINE
        dash = f' stroke-dasharray="{_DASHES[style]}"' if _DASHES[style] else ""
        means = escape(worded(f"chart.{style}"))
        yield (
            f'<path d="M{MARGIN},{y} L{MARGIN + 40},{y}" stroke="{INK}" stroke-width="1.5"{dash}/>'
            f'<text x="{MARGIN + 50}" y="{y + 4}" font-size="10" fill="{FAINT}">{means}</text>'
        )
