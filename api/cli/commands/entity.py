"""`answerable entity`: everything that is said of one entity."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.opening import opened
from api.cli.output import AsJson, print_json, print_page

Id = Annotated[str, typer.Argument(metavar="ID", help="The entity's id; `answerable search` finds ids.")]
Limit = Annotated[str, typer.Option(metavar="NUMBER", help="How many claims at most, from 1 to 500.")]
Cursor = Annotated[str | None, typer.Option(metavar="CURSOR", help="Where to go on, as the page before says.")]


def entity(entity_id: Id, *, limit: Limit = "200", cursor: Cursor = None, as_json: AsJson = False) -> int:
    """Show one entity with every claim about it: who says it, who disputes it, and where it stands."""
    from api.answers.entity import entity_body, read_entity

    asked = read_entity(entity_id, limit=limit, cursor=cursor, where="ID")
    with opened() as database:
        answer = asked.ask(database)
    if as_json:
        print_json(entity_body(asked, answer))
    else:
        from api.cli.pages.entity import entity_page

        print_page(*entity_page(answer))
    return 0
