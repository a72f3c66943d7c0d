"""What was answered to claims: denials, contradictions and missing replies, with who told them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.matter.records import Answer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from queries.subgraph.records import Claim
    from referrals.matter.view import View


def answers_to(view: View, claims: Iterable[str]) -> tuple[Answer, ...]:
    """Give everything that answers some claims, in the order of the curators; nothing if nobody answered."""
    asked = set(claims)
    return tuple(as_answer(view, claim, tuple(sorted(asked & set(claim.disputes)))) for claim in view.answers_to(asked))


def as_answer(view: View, claim: Claim, answers: tuple[str, ...]) -> Answer:
    """Give one claim as an answer; whoever is reported speaks, and whoever reports tells it."""
    reported = view.optional_ref(claim.attributed_to)
    speaker = view.optional_ref(claim.asserted_by)
    when = claim.on or claim.started
    published = next(
        (view.excerpt.sources[one.source].published for one in claim.citations if one.source in view.excerpt.sources),
        "",
    )
    return Answer(
        claim=claim.id,
        by=reported or speaker,
        told_by=speaker if reported else None,
        stance=claim.stance,
        answers=answers,
        words=claim.note or claim.value,
        on=when or published,
    )
