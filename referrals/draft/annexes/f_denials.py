"""Annex F, denials and contrary material in full: who, against what, in which words, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Items, Paragraph, Section
from referrals.draft.answers import answers_of, other_answers, sentence
from referrals.draft.limits import conflicts
from referrals.draft.proceedings import followed

if TYPE_CHECKING:
    from referrals.document.records import Sentence
    from referrals.draft.manuscript import Manuscript

CODE, TITLE = "F", "Denials and contrary material in full"


def write(manuscript: Manuscript) -> Section | None:
    """Write every answer by itself, with the words of the stored copy where there is one."""
    told = [*answers_of(manuscript.matter, manuscript.matter.acts), *other_answers(manuscript.matter)]
    items: list[tuple[Sentence, ...]] = []
    for one in told:
        quotes = [passage.text for claim in one.claims if (passage := manuscript.evidence.passage(claim))]
        quoted = [manuscript.claim("answers.quote", one.claims, words=text) for text in dict.fromkeys(quotes)]
        items.append((sentence(manuscript, one), *quoted))
    items += [(one,) for act in manuscript.matter.acts for one in followed(manuscript, act)]
    items += [(one,) for one in conflicts(manuscript)]
    if not items:
        return Section(CODE, TITLE, (Paragraph((manuscript.file("replies.none_found"),)),))
    return Section(CODE, TITLE, (Items(tuple(items)),))
