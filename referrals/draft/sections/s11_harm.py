"""Risk and do-no-harm note: the submitter's own words, and the checks that people signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Items, Section
from referrals.draft.days import written
from referrals.draft.sections.s10_interest import own_text
from referrals.draft.wording import word, worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from referrals.document.records import Sentence
    from referrals.draft.manuscript import Manuscript

CODE, TITLE = "11", "Risk and do-no-harm note"


def write(manuscript: Manuscript) -> Section:
    """Write the note and the checks against harm."""
    checks = Items(tuple((one,) for one in (*_checks(manuscript), *_consent(manuscript))))
    return Section(CODE, TITLE, (*own_text(manuscript, manuscript.casefile.harm), checks))


def _checks(manuscript: Manuscript) -> Iterator[Sentence]:
    for check in sorted(manuscript.casefile.checks, key=lambda one: one.what):
        by = check.by if manuscript.build != "redacted" else worded("cover.a_person")
        yield manuscript.file(
            "harm.done" if check.done else "harm.open",
            what=word("checks", check.what),
            by=by,
            day=written(check.on),
            reason=check.reason.rstrip("."),
        )


def _consent(manuscript: Manuscript) -> Iterator[Sentence]:
    """Consent is given by each person, for a purpose and recipients; only how many is told."""
    yield manuscript.file("harm.consent", purpose=manuscript.casefile.purpose)
    yield manuscript.file("harm.relatives")
