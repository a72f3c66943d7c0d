"""What was answered: denials, contradictions and missing replies, told in the body at the size of the allegation.

Nothing here may be left out: what answers a claim that a dossier tells is told by it, whoever asks for whichever build.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from referrals.draft.days import plain
from referrals.draft.used import claims_told
from referrals.draft.wording import joined, worded
from referrals.matter.records import Answer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.protection import Ref
    from queries.claims import CitedClaim
    from referrals.document.records import Sentence
    from referrals.draft.manuscript import Manuscript
    from referrals.matter.records import Act, Matter

_KEYS = {"denies": "answers.denied", "no-reply": "answers.no_reply", "asserts": "answers.otherwise"}


@dataclass(frozen=True, slots=True)
class Told:
    """Answers of one speaker in the same words, told once.

    Attributes:
        answers: what is put together.
        acts: the acts that they answer.
    """

    answers: tuple[Answer, ...]
    acts: tuple[Act, ...]

    @property
    def first(self) -> Answer:
        """The first of them."""
        return self.answers[0]

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of the claims that hold them."""
        return tuple(answer.claim for answer in self.answers)


def answers_of(matter: Matter, acts: Iterable[Act]) -> tuple[Told, ...]:
    """Put the answers to some acts together, by speaker and words, in the order of the acts."""
    found: dict[tuple[object, ...], tuple[dict[str, Answer], dict[str, Act]]] = {}
    for act in acts:
        for answer in act.answers:
            answers, told = found.setdefault(_key(answer), ({}, {}))
            answers[answer.claim] = answer
            told[act.number] = act
    known = {act.number for act in matter.acts}
    return tuple(
        Told(tuple(answers.values()), tuple(act for number, act in told.items() if number in known))
        for answers, told in found.values()
    )


def other_answers(matter: Matter) -> tuple[Told, ...]:
    """The answers to anything else that the dossier tells: posts, structure, listings, proceedings, identity."""
    told = claims_told(matter)
    known = {answer.claim for act in matter.acts for answer in act.answers}
    found: dict[tuple[object, ...], dict[str, Answer]] = {}
    for claim in matter.claims.values():
        if claim.id not in known and set(claim.disputes) & told and (claim.stance != "asserts" or claim.id not in told):
            answer = _answer(claim)
            found.setdefault(_key(answer), {})[claim.id] = answer
    return tuple(Told(tuple(answers.values()), ()) for answers in found.values())


def _answer(claim: CitedClaim) -> Answer:
    by = claim.attributed_to or claim.asserted_by
    told_by = claim.asserted_by if claim.attributed_to else None
    return Answer(claim.id, by, told_by, claim.stance, claim.disputes, claim.note or claim.value or "", "")


def _key(answer: Answer) -> tuple[object, ...]:
    return answer.by, answer.told_by, answer.stance, answer.words


def sentence(manuscript: Manuscript, told: Told, *, against: bool = True) -> Sentence:
    """Tell an answer.

    Args:
        manuscript: what is written.
        told: the answer.
        against: whether to say which acts it answers; where it stands beside its act that is plain.
    """
    first = told.first
    return manuscript.claim(
        _KEYS[first.stance],
        told.claims,
        by=_name(first.by),
        what=_what(manuscript, told) if against else worded("answers.this"),
        words=worded("answers.words", words=first.words.rstrip(".")) if first.words else "",
        told_by=worded("answers.told_by", name=first.told_by.name) if first.told_by else "",
        published=worded("answers.published", day=plain(day)) if (day := published(manuscript.matter, told)) else "",
    )


def _what(manuscript: Manuscript, told: Told) -> str:
    if told.acts:
        numbers = joined(act.number for act in told.acts)
        return worded("answers.act" if len(told.acts) == 1 else "answers.acts", numbers=numbers)
    claims = [manuscript.matter.claims.get(one) for answer in told.answers for one in answer.answers]
    said = joined(_about(claim) for claim in claims if claim is not None)
    return worded("answers.claim", what=said) if said else worded("answers.this")


def _about(claim: CitedClaim) -> str:
    what = claim.object.name if claim.object else f"“{claim.value}”"
    return f"{claim.subject.name} – {claim.predicate.replace('_', ' ')} – {what}"


def published(matter: Matter, told: Told) -> str:
    """When an answer was published, as curated; its own day is that of the act that it answers. Empty if not known."""
    days: dict[str, None] = {}
    for one in told.claims:
        for cited in matter.claims[one].citations:
            original = matter.sources.get(cited.rests_on.id) if cited.rests_on else None
            source = matter.sources.get(cited.source)
            days[(original.published if original else "") or (source.published if source else "")] = None
    return min(filter(None, days), default="")


def _name(by: Ref | None) -> str:
    return by.name if by else worded("who.unknown")
