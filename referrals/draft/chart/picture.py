"""Drawing a planned chart as SVG: boxes in layers, lines between them, and a legend of the lines that occur."""

from __future__ import annotations

import textwrap
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
_LETTERS = 34
_DASHES = {"solid": "", "dashed": "8,5", "dotted": "2,5"}
_FILLS = {"person": "#eef2ff", "body": "#ffffff", "act": "#fef6e4"}
INK, FAINT = "#1f2937", "#5b6470"
_NAME, _BELOW = ' font-weight="bold"', f' fill="{FAINT}"'


def picture(act: Act, drawn: Plan, name: str) -> Picture:
    """Draw a chart."""
    places, width, height = _places(drawn)
    legend = _legend(drawn, height)
    height += LINE * len(legend) + MARGIN
    parts = [
        *(_line(link, places, drawn) for link in drawn.links),
        *(_box(box, *places[box.id]) for box in drawn.boxes),
        *(_label(link, places) for link in drawn.links),
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


def _places(drawn: Plan) -> tuple[dict[str, tuple[int, int, int]], int, int]:
    """Left, top and height of each box; and the size of the drawing."""
    layers: dict[int, list[Box]] = {}
    for box in drawn.boxes:
        layers.setdefault(box.layer, []).append(box)
    widest = max(len(boxes) for boxes in layers.values())
    width = max(widest * (BOX_WIDTH + GAP) - GAP, 460) + 2 * MARGIN
    places: dict[str, tuple[int, int, int]] = {}
    top = MARGIN
    for layer in sorted(layers):
        boxes = layers[layer]
        heights = {box.id: len(_wrapped(box)) * LINE + 16 for box in boxes}
        left = (width - (len(boxes) * (BOX_WIDTH + GAP) - GAP)) // 2
        for at, box in enumerate(boxes):
            places[box.id] = (left + at * (BOX_WIDTH + GAP), top, heights[box.id])
        top += max(heights.values()) + ROW_GAP
    return places, width, top - ROW_GAP + MARGIN


def _wrapped(box: Box) -> list[tuple[str, bool]]:
    """The lines of a box, with whether each belongs to the name."""
    return [(line, at == 0) for at, text in enumerate(box.lines) for line in textwrap.wrap(text, _LETTERS) or [""]]


def _box(box: Box, left: int, top: int, height: int) -> str:
    corner = 14 if box.kind == "act" else 4
    rect = (
        f'<rect x="{left}" y="{top}" width="{BOX_WIDTH}" height="{height}" rx="{corner}" fill="{_FILLS[box.kind]}" '
        f'stroke="{INK}" stroke-width="1.2"/>'
    )
    lines = (
        f'<text x="{left + BOX_WIDTH // 2}" y="{top + 20 + at * LINE}" text-anchor="middle"'
        f"{_NAME if is_name else _BELOW}>{escape(text)}</text>"
        for at, (text, is_name) in enumerate(_wrapped(box))
    )
    return rect + "".join(lines)


def _ends(link: Link, places: dict[str, tuple[int, int, int]]) -> tuple[int, int, int, int]:
    upper, lower = places[link.upper], places[link.lower]
    return upper[0] + BOX_WIDTH // 2, upper[1] + upper[2], lower[0] + BOX_WIDTH // 2, lower[1]


def _line(link: Link, places: dict[str, tuple[int, int, int]], drawn: Plan) -> str:
    dash = f' stroke-dasharray="{_DASHES[link.style]}"' if _DASHES[link.style] else ""
    x1, y1, x2, y2 = _ends(link, places)
    layers = {box.id: box.layer for box in drawn.boxes}
    stroke = f'fill="none" stroke="{INK}" stroke-width="1.5"{dash}'
    if layers[link.lower] - layers[link.upper] <= 1:
        return f'<path d="M{x1},{y1} L{x2},{y2}" {stroke}/>'
    # Past a box that lies between, a line runs round its side.
    left = places[link.upper][0]
    side, middle = left - GAP // 2 + 4, places[link.upper][1] + places[link.upper][2] // 2
    x2 = max(places[link.lower][0] + 12, side)
    return f'<path d="M{left},{middle} L{side},{middle} L{side},{y2 - 14} L{x2},{y2 - 14} L{x2},{y2}" {stroke}/>'


def _label(link: Link, places: dict[str, tuple[int, int, int]]) -> str:
    x1, y1, x2, y2 = _ends(link, places)
    text = f"{link.number}: {link.label}"
    # Nearer to the lower box, where lines that fan out from one box lie apart.
    x, y = x1 + (x2 - x1) * 3 // 5, y1 + (y2 - y1) * 3 // 5
    if y2 - y1 > 2 * ROW_GAP:
        x, y = x2, y2 - 22
    width = len(text) * 6 + 8
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
