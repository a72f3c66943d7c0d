"""Denials, replies and outcomes, in the body and at the same size; never empty without what was searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Items, Paragraph, Section
from referrals.draft.answers import answers_of, other_answers, sentence
from referrals.draft.days import plain, written
from referrals.draft.proceedings import followed
from referrals.draft.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from referrals.document.records import Block, Sentence
    from referrals.draft.manuscript import Manuscript

CODE, TITLE = "7", "Denials, replies and outcomes"


def write(manuscript: Manuscript) -> Section:
    """Write everything that was answered, decided and looked for."""
    told = [*answers_of(manuscript.matter, manuscript.matter.acts), *other_answers(manuscript.matter)]
    denied = [one for one in told if one.first.stance != "no-reply"]
    silent = [one for one in told if one.first.stance == "no-reply"]
    decided = [one for act in manuscript.matter.acts for one in followed(manuscript, act)]
    return Section(
        CODE,
        TITLE,
        (),
        (
            _part(manuscript, "7.1", "Denials and contrary statements", [sentence(manuscript, one) for one in denied]),
            _part(manuscript, "7.2", "Requests without a reply", [sentence(manuscript, one) for one in silent]),
            _part(manuscript, "7.3", "What followed the acts", decided),
            Section("7.4", "What was searched and asked", _searched(manuscript)),
        ),
    )


def _part(manuscript: Manuscript, code: str, title: str, sentences: Sequence[Sentence]) -> Section:
    if sentences:
        return Section(code, title, (Items(tuple((one,) for one in sentences)),))
    return Section(code, title, (Paragraph((manuscript.file("replies.none_found"), *_searches(manuscript))),))


def _searched(manuscript: Manuscript) -> tuple[Block, ...]:
    return (Items(tuple((one,) for one in (*_searches(manuscript), _asked(manuscript)))),)


def _searches(manuscript: Manuscript) -> Iterator[Sentence]:
    """The log of searches for denials and contrary material."""
    searches = [one for one in manuscript.casefile.searches if one.what == "denials"]
    for search in sorted(searches, key=lambda one: one.on):
        by = search.by if manuscript.build != "redacted" else worded("cover.a_person")
        found = worded("replies.found", found=search.found.rstrip(".")) if search.found else ""
        yield manuscript.file("replies.searched", where=search.where, day=written(search.on), by=by, found=found)


def _asked(manuscript: Manuscript) -> Sentence:
    """Whether the target was asked; in a confidential file asking first is a decision of a person."""
    contact, target = manuscript.casefile.contact, manuscript.matter.target.name
    if contact is None:
        return manuscript.file("replies.contact_unknown", target=target)
    day = worded("replies.on", day=plain(contact.on.isoformat())) if contact.on else ""
    because = worded("replies.because", because=contact.because.rstrip(".")) if contact.because else ""
    key = {
        "asked, replied": "replies.asked",
        "asked, no reply": "replies.asked_in_vain",
        "not asked": "replies.not_asked",
    }
    return manuscript.file(key[contact.decision], target=target, day=day, because=because)
