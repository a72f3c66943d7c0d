"""`answerable verify`: is this export as it was written, and what became of its claims since?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.failing import NO
from api.cli.opening import opened, waiting
from api.cli.output import AsJson, print_json, print_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from exports.verify import Verdict

File = Annotated[Path, typer.Argument(metavar="FILE", help="A file that `answerable export` wrote, in any format.")]


def verify(file: File, *, as_json: AsJson = False) -> int:
    """Check an export or a dossier against its seal, and say which claims were changed, disputed or withdrawn since.

    Of a dossier it says besides in which sections such a claim is told.

    Ends with 0 if the file is as it was written and so is every claim in it, with 1 if not.
    """
    from api.answers.verdict import verdict_body
    from exports.verify import verify as check
    from referrals.stale import affected

    with opened() as database, waiting("comparing"):
        verdict = check(database, file)
    places = affected(file, (one.claim for one in verdict.since))
    if as_json:
        print_json(verdict_body(str(file), verdict) | {"affected": places})
    else:
        print_lines(_told(file, verdict, places))
    return 0 if verdict.holds else NO


def _told(file: Path, verdict: Verdict, places: Mapping[str, Sequence[str]]) -> Iterator[str]:
    about = verdict.about
    yield f"{file}: {about.get('title', '')}"
    yield f"  written by {about.get('program', '')} from what was on record at {about.get('latest_record', '')}"
    yield (
        "  the file is as it was written"
        if verdict.unbroken
        else "  SOMEBODY HAS CHANGED THIS FILE since it was written"
    )
    counts = f"{verdict.checked:,} claims compared with the graph"
    if verdict.unchecked:
        counts += f"; {verdict.unchecked:,} more stand behind it that this file does not name, and were not compared"
    yield f"  {counts}"
    for one in verdict.since:
        yield f"  {one.claim} {one.words}"
        if one.claim in places:
            yield f"    told in {', '.join(places[one.claim])}"
    if verdict.checked and not verdict.since:
        yield "  none of them was changed, disputed or withdrawn since"
