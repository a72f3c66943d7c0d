"""`answerable search`: find an entity by any spelling of its name."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.failing import NO
from api.cli.opening import opened
from api.cli.output import AsJson, print_json, print_lines

Words = Annotated[list[str], typer.Argument(metavar="TEXT", help="A name or a part of it, in any spelling and script.")]
Types = Annotated[
    str | None,
    typer.Option(metavar="TYPES", help="Only these, separated by commas: Person, Agency, Organization, Event …"),
]
Limit = Annotated[str, typer.Option(metavar="NUMBER", help="How many at most, from 1 to 100.")]
Cursor = Annotated[str | None, typer.Option(metavar="CURSOR", help="Where to go on, as the page before says.")]


def search(
    text: Words, *, types: Types = None, limit: Limit = "20", cursor: Cursor = None, as_json: AsJson = False
) -> int:
    """Find people, bodies, cases, acts and places by any spelling of a name, or by an id."""
    from api.answers.search import read_search, search_body

    asked = read_search(" ".join(text), types=types, limit=limit, cursor=cursor)
    with opened() as database:
        answer = asked.ask(database)
    if as_json:
        print_json(search_body(asked, answer))
    elif not answer.items:
        print_lines([f"Nothing here has a name like “{asked.text}”."])
    else:
        from api.cli.pages.search import print_found

        print_found(answer)
    return 0 if answer.items else NO
