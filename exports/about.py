"""What a file says of itself, for people to read: the same words in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.subgraph.records import NOTICE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from queries.subgraph.records import About

AboutLine = tuple[str, str]


def about_lines(about: About) -> list[AboutLine]:
    """Give everything that a subgraph says of itself, as pairs of a label and a text.

    Args:
        about: what it is about.

    Returns:
        The pairs in reading order; a label occurs several times if it has several texts, and not at all if it has none.
    """
    return [(label, text) for label, text in _lines(about) if text]


def about_text(about: About) -> str:
    """Give the same as plain text, one `Label: text` in each line."""
    return "".join(f"{label}: {' '.join(text.split())}\n" for label, text in about_lines(about))


def _lines(about: About) -> Iterator[AboutLine]:
    yield "Title", about.title
    yield "Empty", about.empty
    yield "Read this first", NOTICE
    yield "Question", about.question
    yield from (("Asked with", f"{name} = {value}") for name, value in about.parameters.items())
    yield "Days asked", about.on
    yield "Made for", about.audience
    for dataset in about.datasets:
        yield "Drawn from", f"{dataset.title} ({dataset.id}), version {dataset.version}, licence {dataset.licence}"
    counts = (("nodes", about.nodes), ("edges", about.edges), ("claims", about.claims), ("sources", about.sources))
    yield "Holds", ", ".join(f"{count:,} {what}" for what, count in counts)
    yield "Cut", about.cut
    yield from (("Withheld", sentence) for sentence in about.withheld)
    yield "Latest record", about.latest_record
    yield "Made by", about.program
