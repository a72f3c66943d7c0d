"""`answerable referral`: what a file about one official still lacks under one programme, and the draft of a dossier."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.failing import NO
from api.cli.opening import opened, waiting
from api.cli.output import AsJson, print_json, print_lines, print_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.answers.referral import Judged
    from graph.database import Database
    from referrals.casefile import Casefile
    from referrals.evidence import Evidence
    from referrals.programme import Programme

Target = Annotated[str | None, typer.Argument(metavar="ID", help="Id of the official; not needed with --casefile.")]
Under = Annotated[
    str | None, typer.Option("--programme", metavar="NAME", help="The programme; without it they are listed.")
]
List = Annotated[bool, typer.Option("--programmes", metavar="", help="List the programmes.")]
Brought = Annotated[
    Path | None,
    typer.Option("--casefile", metavar="FILE", help="What you bring: texts, searches, consents, sign-offs."),
]
Stored = Annotated[
    Path | None,
    typer.Option("--evidence", metavar="DIR", help="Stored copies; by default `evidence` beside the casefile."),
]
AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DAY", help="Day on which it stands; today if nothing says.")
]
For = Annotated[
    str | None,
    typer.Option("--audience", metavar="WHO", help="authority, sponsor (or partner), co-counsel, public."),
]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="ZIP", help="Write the dossier to this file.")]
Build = Annotated[str, typer.Option("--build", metavar="WHICH", help="authority, redacted or internal.")]
Blank = Annotated[
    Path | None,
    typer.Option("--new-casefile", metavar="FILE", help="Write a casefile to fill in, with words about it."),
]
Research = Annotated[bool, typer.Option("--research", metavar="", help="List what to find next.")]
Force = Annotated[bool, typer.Option("--force", metavar="", help="Replace the file if there is one.")]


def referral(  # noqa: PLR0913 - the framework makes one option of each parameter
    target: Target = None,
    *,
    programme: Under = None,
    programmes: List = False,
    casefile: Brought = None,
    evidence: Stored = None,
    as_of: AsOf = None,
    audience: For = None,
    output: Output = None,
    build: Build = "authority",
    new_casefile: Blank = None,
    research: Research = False,
    force: Force = False,
    as_json: AsJson = False,
) -> int:
    """Show what a dossier about an official still lacks under a programme, or write its draft.

    Drafting help, not legal advice. It ends with 1 while something blocks the draft, and shows the checklist all the
    same. A casefile holds what you bring; its `recipient` decides how much of the graph the dossier may hold. Without
    a casefile and without --audience that is what the public may see.

    `answerable referral ID --programme us-7031c --new-casefile mine.yml`
    `answerable referral --casefile mine.yml -o dossier.zip`
    """
    if programmes or (programme is None and casefile is None):
        return _list(target, as_json=as_json)
    asked = _brought(target, programme, casefile, as_of, audience)
    under = _under(asked, programme, several=research)
    stored = _stored(evidence, casefile)
    with opened() as database:
        if output is not None:
            from api.cli.dossiers import write_dossier

            return write_dossier(database, asked, under[0], stored, build, output, replace=force, as_json=as_json)
        with waiting("gathering"):
            judged = _judged(database, asked, under, stored)
        if new_casefile is not None:
            return _write_new(judged[0], new_casefile, replace=force)
        if research:
            return _research(database, judged, as_json=as_json)
    return _show(judged[0], as_json=as_json)


def _list(target: str | None, *, as_json: bool) -> int:
    from api.answers.envelope import address
    from api.answers.referral import programmes_body
    from api.cli.pages.referral import programmes_page
    from graph.errors import BadParameter
    from graph.protection import Audience
    from referrals.programme import load_programmes

    known = load_programmes()
    if target in known:
        raise BadParameter(f"{target!r} is a programme", where="ID", mend=f"give a person, and --programme {target}")
    if as_json:
        print_json(programmes_body(known.values(), Audience.PUBLIC, {}, address("referrals")))
    else:
        print_page(*programmes_page(known.values()))
    return 0


def _brought(
    target: str | None, programme: str | None, path: Path | None, as_of: str | None, audience: str | None
) -> Casefile:
    """The casefile that was brought, or an empty one, with what was said at the command line."""
    from api.answers.casefiles import about, read_recipient
    from api.answers.reading import read_day, read_id
    from api.answers.referral import empty_casefile
    from graph.errors import BadParameter
    from referrals.casefile import read_casefile
    from referrals.programme import programme_named

    day = read_day(as_of, "--as-of")
    known = None if target is None else read_id(target, "ID")
    recipient = None if audience is None else read_recipient(audience, "--audience")
    if path is not None:
        said = {"as_of": day, "recipient": recipient}
        changes = {key: value for key, value in said.items() if value is not None}
        return about(read_casefile(path), known, "ID").model_copy(update=changes)
    if known is None:
        raise BadParameter("nobody was named", where="ID", mend="give the id of the official")
    named = programme_named(programme or "")
    return empty_casefile(known, named.name, day or date.today(), recipient or "public")  # noqa: DTZ011 - a person's day


def _under(casefile: Casefile, name: str | None, *, several: bool) -> list[Programme]:
    from api.answers.casefiles import programme_of

    names = casefile.programmes if name is None and several else [name]
    return [programme_of(casefile, one, "--programme") for one in names]


def _stored(evidence: Path | None, casefile: Path | None) -> Evidence:
    """The evidence folder that was named, or the one beside the casefile; nothing if there is none."""
    from graph.errors import BadParameter
    from referrals.evidence import NOTHING, read_evidence

    if evidence is not None and not evidence.is_dir():
        raise BadParameter(f"there is no folder {evidence}", where="--evidence", mend="check the name")
    beside = casefile.parent / "evidence" if casefile else None
    folder = evidence or beside
    return read_evidence(folder) if folder else NOTHING


def _judged(
    database: Database, casefile: Casefile, programmes: Sequence[Programme], evidence: Evidence
) -> list[Judged]:
    from api.answers.referral import judge

    return [judge(database, casefile, one, evidence) for one in programmes]


def _show(judged: Judged, *, as_json: bool) -> int:
    from api.answers.referral import checklist_body
    from api.cli.pages.referral import checklist_page

    if as_json:
        print_json(checklist_body(judged, self_address(judged)))
    else:
        print_page(*checklist_page(judged))
    return NO if judged.blocked_by else 0


def self_address(judged: Judged, *more: str) -> str:
    """The address that asks the same by HTTP; a casefile that was brought is posted there."""
    from api.answers.envelope import address

    asked = {"programme": judged.programme.name, "as_of": judged.casefile.as_of}
    return address("referrals", judged.casefile.target, *more, **asked)


def _research(database: Database, judged: Sequence[Judged], *, as_json: bool) -> int:
    from api.answers.referral import research_body
    from api.cli.pages.referral import research_page
    from referrals.research import research_list

    first = judged[0]
    leads = research_list(database, first.matter, [one.checklist for one in judged], first.matter.audience)
    if as_json:
        print_json(research_body(first, leads, self_address(first, "research")))
    elif leads:
        print_page(*research_page(judged, leads))
    else:
        print_lines(["Nothing is missing that a source could complete."])
    return 0 if leads else NO


def _write_new(judged: Judged, path: Path, *, replace: bool) -> int:
    from exports.export import put_file
    from referrals.new_casefile import new_casefile

    judged.refuse_protected()
    text = new_casefile(judged.matter, judged.casefile, judged.programme)
    put_file(path, text.encode(), replace=replace, private=True)
    print_lines(
        [
            f"{path}: a casefile about {judged.matter.target.name} under {judged.programme.name}, to fill in.",
            f"It is yours alone to read. `answerable referral --casefile {path}` shows what is missing.",
        ]
    )
    return 0
