"""`python -m benchmarks.growth_page`: draws `growth.csv` into `docs/`: the tables of `scaling.md`, and `growth.svg`."""

from __future__ import annotations

import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.growth import FIGURES, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGE, PICTURE = DOCS / "scaling.md", DOCS / "growth.svg"
BEGIN, END = "<!-- drawn by `python -m benchmarks.growth_page`, as all to the next such line -->", "<!-- end -->"
ENGINES = {"arcadedb": "Embedded engine", "neo4j": "Neo4j"}
#: What the picture shows; the tables hold everything.
DRAWN = {
    "chain of an act": "#1f6feb",
    "search, a full name": "#0b8457",
    "neighbours of the hub, a page": "#b35900",
    "paths between two officials": "#8250df",
    "acts of a month": "#cf222e",
    "all disputes": "#6e7781",
}
WIDTH, HEIGHT, MARGIN, GAP = 470, 300, 56, 24
LEAST, MOST = (1e4, 1e-3), (1e6, 1e2)

Rows = list[dict[str, str]]


def main() -> None:
    """Draw both."""
    rows = read(FIGURES)
    PICTURE.write_text(picture(rows), encoding="utf-8")
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8"), rows), encoding="utf-8")
    sys.stdout.write(f"{PAGE}\n{PICTURE}\n")


def page(text: str, rows: Rows) -> str:
    """The page with its tables drawn anew."""
    before, _, rest = text.partition(BEGIN)
    after = rest.partition(END)[2]
    tables = "\n\n".join(table(rows, engine) for engine in ENGINES if any(row["engine"] == engine for row in rows))
    return f"{before}{BEGIN}\n\n{tables}\n\n{END}{after}"


def table(rows: Rows, engine: str) -> str:
    """The figures of one engine: a line for each thing, a column for each size."""
    ours = [row for row in rows if row["engine"] == engine]
    sizes = sorted({int(row["claims"]) for row in ours})
    things = list(dict.fromkeys(row["what"] for row in ours))
    by_place = {(row["what"], int(row["claims"])): row for row in ours}
    head = (f"**{ENGINES[engine]}**", *(f"{size:,}" for size in sizes))
    lines = [head, ("---", *("--:" for _ in sizes))]
    lines += [(thing, *(_cell(by_place.get((thing, size))) for size in sizes)) for thing in things]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def picture(rows: Rows) -> str:
    """The curves as SVG, a field for each engine; both scales are logarithmic."""
    width, height = 2 * (WIDTH + MARGIN + GAP), HEIGHT + 2 * MARGIN + 30
    parts = [f'<rect width="{width}" height="{height}" fill="#fff"/>']
    for place, (engine, title) in enumerate(ENGINES.items()):
        left = MARGIN + place * (WIDTH + MARGIN + GAP / 2)
        parts += [f'<g transform="translate({left:g} {MARGIN})">', *_field(title)]
        parts += _curves([row for row in rows if row["engine"] == engine])
        parts.append("</g>")
    parts += _legend(height)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height}" font-family="sans-serif"'
    said = "Median seconds of six questions on both engines, by the number of claims; the tables hold the numbers"
    return "\n".join([f'{head} font-size="12" role="img" aria-label="{said}">', *parts, "</svg>"]) + "\n"


def _field(title: str) -> Iterator[str]:
    yield f'<text x="0" y="-14" font-size="15" font-weight="bold">{title}: seconds at the median</text>'
    yield f'<rect width="{WIDTH}" height="{HEIGHT}" fill="none" stroke="#8c959f"/>'
    for power in range(-3, 3):
        y = _y(10.0**power)
        yield f'<path d="M0 {y:.1f}H{WIDTH}" stroke="#d0d7de"/>'
        yield f'<text x="-6" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g}</text>'
    for size, words in ((1e4, "10,000"), (1e5, "100,000 claims"), (1e6, "1,000,000")):
        yield f'<text x="{_x(size):.1f}" y="{HEIGHT + 18}" text-anchor="middle">{words}</text>'


def _curves(rows: Rows) -> Iterator[str]:
    for thing, colour in DRAWN.items():
        points = sorted((int(row["claims"]), float(row["value"])) for row in rows if row["what"] == thing)
        places = [f"{_x(size):.1f},{_y(seconds):.1f}" for size, seconds in points]
        if places:
            yield f'<polyline points="{" ".join(places)}" fill="none" stroke="{colour}" stroke-width="2"/>'
            yield from (
                f'<circle cx="{at.split(",")[0]}" cy="{at.split(",")[1]}" r="3" fill="{colour}"/>' for at in places
            )


def _legend(height: float) -> Iterator[str]:
    for number, (thing, colour) in enumerate(DRAWN.items()):
        x, y = MARGIN + number % 3 * 320, height - 36 + number // 3 * 20
        yield f'<path d="M{x} {y - 4}h22" stroke="{colour}" stroke-width="3"/><text x="{x + 28}" y="{y}">{thing}</text>'


def _x(size: float) -> float:
    return WIDTH * math.log10(size / LEAST[0]) / math.log10(MOST[0] / LEAST[0])


def _y(seconds: float) -> float:
    share = math.log10(min(max(seconds, LEAST[1]), MOST[1]) / LEAST[1]) / math.log10(MOST[1] / LEAST[1])
    return HEIGHT * (1 - share)


def _cell(row: Mapping[str, str] | None) -> str:
    if row is None:
        return "–"
    value = float(row["value"])
    if row["unit"] == "B":
        return f"{value / 2**30:.1f} GiB" if value >= 2**30 else f"{value / 2**20:.0f} MiB"
    told = _time(value) + (f" ({_time(float(row['p95']))})" if row["p95"] else "")
    return f"{told}, {row['refused']} of {row['calls']} refused" if int(row["refused"]) else told


def _time(seconds: float) -> str:
    for most, divisor, unit, digits in ((0.9995, 1e-3, "ms", 0), (99.5, 1.0, "s", 1)):
        if seconds < most:
            return f"{seconds / divisor:.{digits}f} {unit}"
    return f"{seconds / 60:.0f} min"


if __name__ == "__main__":
    main()
