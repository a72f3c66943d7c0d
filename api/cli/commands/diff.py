"""`answerable diff`: what changed between two exports, or between two days?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.failing import NO
from api.cli.opening import opened, waiting
from api.cli.output import AsJson, print_json, print_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from exports.difference.compare import Difference
    from exports.difference.takes import Take
    from graph.dates import Span
    from graph.protection import Audience

Old = Annotated[str, typer.Argument(metavar="OLD", help="An export, or a day.")]
New = Annotated[str, typer.Argument(metavar="NEW", help="Another export, or another day.")]
Asked = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="QUESTION", help="For two days: chain ID, entity ID, paths ID ID …, as `answerable export`."
    ),
]
Output = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="FILE", help="Also write it: .csv, .json or .md.")
]
Force = Annotated[bool, typer.Option("--force", metavar="", help="Replace the file if there is one.")]
For = Annotated[str, typer.Option("--audience", metavar="CIRCLE", help="public, partner or authority.")]


def diff(
    old: Old,
    new: New,
    question: Asked = None,
    *,
    output: Output = None,
    force: Force = False,
    audience: For = "public",
    as_json: AsJson = False,
) -> int:
    """Say what appeared, went, changed or became disputed between two exports, or between two days.

    Two days with a question are compared as the days of what happened: who was answerable on one and on the other.
    Two days without one are days of the record: what the graph said at the end of each. Exports in the format csv are
    compared record by record, all others by their claims.

    Ends with 0 if nothing changed, and with 1 if something did.
    """
    from api.answers.difference import difference_body
    from api.answers.selection import read_audience
    from exports.difference.compare import compare
    from exports.difference.written import check_suffix

    if output is not None:
        check_suffix(output.suffix)
    takes = _takes(old, new, question or [], read_audience(audience, "--audience"))
    difference = compare(*takes)
    if output is not None:
        _write(difference, output, replace=force)
    if as_json:
        print_json(difference_body(difference, takes))
    else:
        print_lines(_told(difference, takes))
    return NO if difference.changes else 0


def _takes(old: str, new: str, question: Sequence[str], audience: Audience) -> tuple[Take, Take]:
    from exports.difference.takes import read_take
    from graph.errors import BadParameter

    first, second = (_day(text) for text in (old, new))
    if first is not None and second is not None:
        return _on_days((first, second), question, audience)
    if question:
        raise BadParameter("goes with two days", where="QUESTION", mend="give two days, or two files without it")
    if first is not None or second is not None:
        raise BadParameter("a file and a day cannot be compared", mend="give two exports, or two days")
    return read_take(Path(old)), read_take(Path(new))


def _day(text: str) -> Span | None:
    """A day, month, year or range; None if it is none, and so the name of a file."""
    from graph.dates import parse_span
    from graph.errors import BadDay

    if Path(text).exists():
        return None
    try:
        return parse_span(text)
    except BadDay:
        return None


def _on_days(days: tuple[Span, Span], question: Sequence[str], audience: Audience) -> tuple[Take, Take]:
    from api.answers.selection import read_selection
    from exports.difference.takes import take_of, takes_on_record
    from queries.subgraph.select import select

    with opened() as database, waiting("comparing"):
        if not question:
            return takes_on_record(database, *days, audience)
        from api.version import program_name

        takes = []
        for day in days:
            options = {"on": str(day)}
            asked = read_selection(question[0], question[1:], options=options, audience=audience, dashes=True)
            with select(database, asked, program=program_name()) as subgraph:
                takes.append(take_of(subgraph))
    return takes[0], takes[1]


def _write(difference: Difference, path: Path, *, replace: bool) -> None:
    from exports.difference.written import difference_file
    from exports.export import put_file

    put_file(path, difference_file(difference, path.suffix), replace=replace)


def _told(difference: Difference, takes: tuple[Take, Take]) -> Iterator[str]:
    from exports.difference.compare import Happened

    for which, take in zip(("old", "new"), takes, strict=True):
        yield f"{which}: {take.words}"
        if take.left_out:
            yield f"  {take.left_out:,} of its claims are not in this format and count as not there"
    if difference.claims_only:
        yield "Compared by claims only; exports in the format csv are compared record by record."
    if difference.labels:
        yield f"{difference.labels:,} records name somebody who is protected, and are not compared."
    for happened in Happened:
        changes = difference.of(happened)
        if changes:
            yield ""
            yield f"{happened.value.capitalize()} ({len(changes):,})"
        yield from (f"  {change.told}" for change in changes)
    if not difference.changes:
        yield "Nothing changed."
