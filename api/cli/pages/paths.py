"""The page of paths: each path as a line of names, and below it every tie with its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from api.cli.pages.words import NAME, QUIET, counted, edge_words, plain, reply_words, tie_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from queries.paths import Path, PathsAnswer, PathTie

INDENT = 3


def paths_page(answer: PathsAnswer) -> Iterator[RenderableType]:
    """Draw the paths."""
    when = f" on {answer.on.isoformat()}" if answer.on else ", at any time: the ties need not have held together"
    title = Text.assemble((answer.start.name, NAME), " and ", (answer.end.name, NAME), when)
    if answer.paths:
        steps = counted(len(answer.paths[0].steps), "step")
        title.append(f": {counted(len(answer.paths), 'path')} of {steps}{', and more' if answer.truncated else ''}")
    yield title
    for number, path in enumerate(answer.paths, start=1):
        yield Text("")
        yield from _path(number, path)
    if answer.empty:
        yield Text(answer.empty)
    yield Text("")
    if answer.hubs:
        yield Text(f"Not led through hubs: {', '.join(hub.name for hub in answer.hubs)}.", style=QUIET)
    datasets = ", ".join(f"{name} {version}" for name, version in answer.datasets.items())
    yield Text(f"For the {answer.audience}; {datasets or 'no dataset'}. A tie is no accusation.", style=QUIET)


def _path(number: int, path: Path) -> Iterator[RenderableType]:
    yield Text(f"{number}. ").append(" — ".join(ref.name for ref in path.entities), style=NAME)
    for step in path.steps:
        for tie in step:
            yield Padding(_tie(tie), (0, 0, 0, INDENT))
            below = (tie_evidence(tie), *(reply_words(reply) for reply in (*tie.denials, *tie.replies)))
            yield from (Padding(line, (0, 0, 0, 2 * INDENT)) for line in below)


def _tie(tie: PathTie) -> Text:
    role = ", ".join(part for part in (plain(tie.role), tie.title) if part)
    return Text(f"{tie.origin.name} {edge_words(tie.edge)} {tie.target.name}").append(f" ({role})" if role else "")
