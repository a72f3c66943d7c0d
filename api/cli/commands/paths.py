"""`answerable paths`: how are these two joined?"""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.failing import NO
from api.cli.opening import opened
from api.cli.output import AsJson, print_json, print_page

Start = Annotated[str, typer.Argument(metavar="A", help="Id of one entity; `answerable search` finds ids.")]
End = Annotated[str, typer.Argument(metavar="B", help="Id of the other.")]
On = Annotated[str | None, typer.Option(metavar="DAY", help="Only ties that hold on this day: 2015-11-26.")]
Steps = Annotated[str, typer.Option("--max-hops", metavar="NUMBER", help="How many steps at most, from 1 to 8.")]
Limit = Annotated[str, typer.Option(metavar="NUMBER", help="How many paths at most, from 1 to 50.")]
Through = Annotated[
    bool, typer.Option("--through-hubs", metavar="", help="Also through places and hubs, which join everybody.")
]
NAMES = {"from": "A", "to": "B", "on": "--on", "max_hops": "--max-hops", "limit": "--limit"}


def paths(
    start: Start,
    end: End,
    *,
    on: On = None,
    max_hops: Steps = "6",
    limit: Limit = "10",
    through_hubs: Through = False,
    as_json: AsJson = False,
) -> int:
    """Show the shortest paths between two entities, tie by tie, with the evidence of each."""
    from api.answers.paths import paths_body, read_paths

    asked = read_paths(start, end, on=on, max_hops=max_hops, limit=limit, through_hubs=through_hubs, names=NAMES)
    with opened() as database:
        answer = asked.ask(database)
    if as_json:
        print_json(paths_body(asked, answer))
    else:
        from api.cli.pages.paths import paths_page

        print_page(*paths_page(answer))
    return 0 if answer.paths else NO
