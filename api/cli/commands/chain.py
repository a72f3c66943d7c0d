"""`answerable chain`: who was answerable for this act on that day?"""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.failing import NO
from api.cli.opening import opened
from api.cli.output import AsJson, print_json, print_page

Start = Annotated[str, typer.Argument(metavar="ID", help="An act, a person or a body; `answerable search` finds ids.")]
On = Annotated[
    str | None,
    typer.Option(metavar="DAY", help="A day, month, year or range: 2015-11-26, 2015-11, 2015, 2015/2016-03."),
]
About = Annotated[
    str | None, typer.Option(metavar="PERSON", help="Also say whether this person is in it, and why not.")
]
Strict = Annotated[
    bool, typer.Option("--strict", metavar="", help="Show only what is covered or bracketed on the days.")
]
Posts = Annotated[str, typer.Option("--posts-horizon", metavar="DAYS", help="How far a post may be stretched.")]
Structure = Annotated[
    str, typer.Option("--structure-horizon", metavar="DAYS", help="How far the structure of bodies may be stretched.")
]


def chain(
    start: Start,
    *,
    on: On = None,
    about: About = None,
    strict: Strict = False,
    posts: Posts = "730",
    structure: Structure = "3650",
    as_json: AsJson = False,
) -> int:
    """Who was answerable for an act, up the whole chain, and how is it known?

    For an act: its chain. For a person: the acts against that person on the days, and one chain for each. For a body:
    the line above it; then `--on` is needed.
    """
    from api.answers.chain import chain_body, read_chain

    asked = read_chain(start, on=on, about=about, posts=posts, structure=structure, dashes=True)
    with opened() as database:
        answer = asked.ask(database)
    if as_json:
        print_json(chain_body(asked, answer))
    else:
        from api.cli.pages.chain import chain_page

        print_page(*chain_page(answer, asked, strict=strict))
    return NO if answer.empty and not answer.acts else 0
