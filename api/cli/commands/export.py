"""`answerable export`: take a part of the graph into another program, with its evidence."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.failing import NO
from api.cli.opening import opened, waiting
from api.cli.output import AsJson, print_json, print_lines, print_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exports.format import Format
    from queries.subgraph.records import About
    from queries.subgraph.subgraph import Subgraph

Name = Annotated[str | None, typer.Argument(metavar="FORMAT", help="One of the formats; without it they are listed.")]
Of = Annotated[
    str | None,
    typer.Argument(metavar="QUESTION", help="chain, paths, entity, search, query, ids or all."),
]
Start = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="START", help="An id, two for paths, words to search for, or a question and its PARAMETER=VALUE."
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="FILE", help="Where to; by default a file here, named after the question."),
]
On = Annotated[str | None, typer.Option(metavar="DAY", help="Only what may hold then: 2015-11-26, 2015-11, 2015 …")]
Types = Annotated[str | None, typer.Option(metavar="TYPES", help="Only these types of entity: Person,Agency …")]
Edges = Annotated[str | None, typer.Option(metavar="EDGES", help="Only these edges: holds_post,part_of …")]
Ties = Annotated[
    str | None, typer.Option(metavar="IDS", help="Only the edges with these ids, on whatever days; with ids.")
]
Datasets = Annotated[
    str | None, typer.Option(metavar="IDS", help="Only what these datasets say, and all denials of it.")
]
Grade = Annotated[str | None, typer.Option(metavar="GRADE", help="Only edges as well established as this, or better.")]
Hops = Annotated[str | None, typer.Option(metavar="NUMBER", help="How many steps around an entity, from 1 to 6.")]
Limit = Annotated[str | None, typer.Option(metavar="NUMBER", help="How many nodes at most; usually 10,000.")]
Posts = Annotated[str | None, typer.Option("--posts-horizon", metavar="DAYS", help="How far a post may be stretched.")]
Structure = Annotated[
    str | None,
    typer.Option("--structure-horizon", metavar="DAYS", help="How far the structure of bodies may be stretched."),
]
For = Annotated[str, typer.Option("--audience", metavar="CIRCLE", help="public, partner or authority.")]
Force = Annotated[bool, typer.Option("--force", metavar="", help="Replace the file if there is one.")]


_READERS = {"public": "the public", "partner": "partners", "authority": "authorities"}


def export(  # noqa: PLR0913 - the framework makes one option of each parameter
    name: Name = None,
    of: Of = None,
    start: Start = None,
    *,
    output: Output = None,
    on: On = None,
    types: Types = None,
    edges: Edges = None,
    ties: Ties = None,
    datasets: Datasets = None,
    grade: Grade = None,
    hops: Hops = None,
    limit: Limit = None,
    posts: Posts = None,
    structure: Structure = None,
    audience: For = "public",
    force: Force = False,
    as_json: AsJson = False,
) -> int:
    """Export a part of the graph; without FORMAT, list the formats.

    Every node and edge keeps who claims it, who denies it, how sure it is and when that was so. The file bears a seal
    that `answerable verify` checks. To the public, people who are protected become labels.

    `answerable export graphml chain ID --on 2022-12-09`
    """
    from api.answers.selection import read_audience, read_selection
    from api.version import program_name
    from exports.format import format_named
    from queries.subgraph.select import select

    if name is None:
        return _list(as_json=as_json)
    how = format_named(name)
    options = {"types": types, "edges": edges, "ties": ties, "datasets": datasets, "grade": grade}
    options |= {"on": on, "hops": hops, "limit": limit, "posts_horizon": posts, "structure_horizon": structure}
    words, parameters = _apart(of, start or [])
    circle = read_audience(audience, "--audience")
    asked = read_selection(of or "", words, options=options, parameters=parameters, audience=circle, dashes=True)
    with opened() as database, waiting("gathering"):
        subgraph = select(database, asked, program=program_name())
    with subgraph:
        path = output or Path(_file_name(subgraph.about) + how.suffix)
        return _write(subgraph, how, path, replace=force, as_json=as_json)


def _list(*, as_json: bool) -> int:
    from api.answers.export import formats_body
    from exports.format import load_formats

    formats = load_formats().values()
    if as_json:
        print_json(formats_body(formats))
    else:
        rows = [(one.name, one.title, ", ".join(one.opens_in)) for one in formats]
        print_table(("format", "what it is", "opens in"), rows)
    return 0


def _apart(of: str | None, start: list[str]) -> tuple[list[str], dict[str, str]]:
    """Tell a question's name and its parameters apart; everything else starts from what was typed."""
    if of != "query":
        return start, {}
    from api.cli.commands.query import read_given

    return start[:1], read_given(start[1:])


def _file_name(about: About) -> str:
    """Name a file after what was asked, as its audience may see it, with nothing in it that a file system minds."""
    started = about.parameters[about.question]
    told = "-".join(one for one in (about.question, "" if about.question == "all" else started, about.on) if one)[:60]
    return "".join(letter if letter.isalnum() or letter in "-_." else "-" for letter in told).strip("-.")


def _write(subgraph: Subgraph, how: Format, path: Path, *, replace: bool, as_json: bool) -> int:
    from api.answers.export import export_body
    from exports.export import export as write_file

    with waiting(f"writing {path.name}"):
        digest = write_file(subgraph, how, path, replace=replace)
    about = subgraph.about
    if as_json:
        print_json(export_body(about, how, str(path), digest))
    else:
        print_lines(_told(about, how, path, digest))
    return NO if about.empty else 0


def _told(about: About, how: Format, path: Path, digest: str) -> Iterator[str]:
    counts = ((about.nodes, "node"), (about.edges, "edge"), (about.claims, "claim"), (about.sources, "source"))
    yield f"{path}: {about.title}"
    yield f"  {', '.join(f'{count:,} {what}' if count == 1 else f'{count:,} {what}s' for count, what in counts)}"
    yield f"  {f'as of {about.on}' if about.on else 'of any day'}, for {_READERS[about.audience]}"
    yield from (f"  {words}" for words in (about.empty, about.cut, *about.withheld) if words)
    yield from (f"  lost in this format: {words}" for words in how.loses)
    yield f"  opens in {', '.join(how.opens_in)}"
    yield f"  sha256 {digest}"
