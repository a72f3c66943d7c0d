"""`answerable gap`: who stood in the covered command chain of chosen acts, listed or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.failing import NO
from api.cli.opening import opened
from api.cli.output import AsJson, print_json, print_lines, print_table

if TYPE_CHECKING:
    from graph.database import Database
    from graph.protection import Audience
    from referrals.gap import Standing

Acts = Annotated[list[str] | None, typer.Argument(metavar="ACT", help="Ids of acts; none lists those of the dataset.")]
OfDataset = Annotated[str | None, typer.Option("--dataset", metavar="ID", help="Dataset whose acts may be chosen.")]


def gap(acts: Acts = None, *, dataset: OfDataset = None, as_json: AsJson = False) -> int:
    """Show who headed a body in the covered command chain of an act, with and without listings, sorted by name.

    It is asked about acts that you choose: without ACT, the acts of `--dataset` are listed to choose from. Standing in
    the chain of an act says nothing of guilt.
    """
    from api.answers.reading import read_id
    from graph.protection import Audience

    circle = Audience.PUBLIC
    with opened() as database:
        if not acts:
            return _choose(database, dataset, circle, as_json=as_json)
        return _show(database, [read_id(act, "ACT") for act in acts], dataset, circle, as_json=as_json)


def _choose(database: Database, dataset: str | None, audience: Audience, *, as_json: bool) -> int:
    from api.answers.gap import choices_body
    from graph.errors import BadParameter
    from queries.datasets import loaded_datasets
    from referrals.gap import choices

    if dataset is None:
        raise BadParameter("no act was chosen", where="ACT", mend="give an act, or --dataset to list the acts of one")
    found = choices(database, dataset, audience)
    if as_json:
        versions = {one.id: one.version for one in loaded_datasets(database)}
        print_json(choices_body(dataset, found, audience, versions))
    else:
        rows = [(one.act.id, one.kind, one.on or "–", one.act.name) for one in found]
        print_table(("act", "kind", "on", "name"), rows)
    return 0 if found else NO


def _show(database: Database, acts: list[str], dataset: str | None, audience: Audience, *, as_json: bool) -> int:
    from api.answers.gap import NOTICE, gap_body
    from graph.errors import BadParameter
    from referrals.gap import choices, find_gap

    known = {one.act.id for one in choices(database, dataset, audience)} if dataset is not None else set(acts)
    for act in acts:
        if act not in known:
            mend = f"`answerable gap --dataset {dataset}` lists those that may be chosen"
            raise BadParameter(f"{act[:80]!r} is no such act of {dataset}", where="ACT", mend=mend)
    answer = find_gap(database, acts, audience)
    if as_json:
        print_json(gap_body(answer, audience))
    elif answer.officials:
        print_table(("name", "title", "body", "act", "weakest step", "listings"), map(_row, answer.officials))
        reaching = dict.fromkeys(name for one in answer.officials for name in one.reaching)
        print_lines(["", f"Programmes that reach such acts: {', '.join(reaching) or 'none'}."])
        print_lines([NOTICE])
    else:
        print_lines(["Nobody is documented in a covered line of command of these acts:", *answer.stops])
    return 0 if answer.officials else NO


def _row(one: Standing) -> tuple[str, ...]:
    listed = "; ".join(f"{listing.on} {', '.join(ref.name for ref in listing.authorities)}" for listing in one.listings)
    standing = f"{one.standing}, answered" if one.replies else one.standing
    return one.person.name, one.title, one.body.name, one.act.name, standing, listed or "none known"
