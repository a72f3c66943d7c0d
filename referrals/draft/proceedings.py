"""What followed an act: notices, measures, charges and judgments, with convictions that were quashed told as that."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from referrals.draft.attribution import speakers
from referrals.draft.days import text_of, when_of
from referrals.draft.wording import joined, word, worded
from referrals.matter.judgments import CONVICTED, JUDGED, JUDGMENTS, cleared_somebody, took_back_conviction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.protection import Ref
    from queries.claims import CitedClaim
    from referrals.document.records import Sentence
    from referrals.draft.manuscript import Manuscript
    from referrals.matter.records import Act, Response

_PLAIN = frozenset({"applicant", "addressee", "authority", "court", "judge", "issuer", "defendant", "target"})
_UPHELD = re.compile(r"\b(upheld|uphold\w*|confirm\w*|dismiss\w* the appeal|appeal (was )?dismiss\w*)\b", re.IGNORECASE)


def followed(manuscript: Manuscript, act: Act) -> Iterator[Sentence]:
    """Tell everything that followed an act, in order of time."""
    for response in sorted(act.responses, key=lambda one: (text_of(one.days) or "9999", one.event.name)):
        yield _told(manuscript, act, response)


def outcomes(manuscript: Manuscript, act: Act) -> Iterator[Sentence]:
    """Tell what authorities decided about it, and nothing of who was told of it."""
    for response in sorted(act.responses, key=lambda one: (text_of(one.days) or "9999", one.event.name)):
        if response.outcome or response.kind in JUDGMENTS:
            yield _told(manuscript, act, response)


def _told(manuscript: Manuscript, act: Act, response: Response) -> Sentence:
    if response.kind in JUDGMENTS and (who := _defendants(response)):
        quashing = next((one for one in act.responses if _quashes(one, response)), None)
        if quashing is not None:
            return _sentence(manuscript, "proceedings.quashed", response, who, act, quashing)
        if took_back_conviction(response.outcome):
            return _sentence(manuscript, "proceedings.quashing", response, who, act)
        if cleared_somebody(response.outcome):
            return _sentence(manuscript, "proceedings.cleared", response, who, act)
        if CONVICTED.search(response.outcome):
            return _sentence(manuscript, "proceedings.convicted", response, who, act)
    return _plain(manuscript, act, response)


def _sentence(
    manuscript: Manuscript, key: str, response: Response, who: str, act: Act, other: Response | None = None
) -> Sentence:
    claims = (*response.claims, *(other.claims if other else ()))
    return manuscript.claim(
        key,
        claims,
        who=who,
        number=act.number,
        was="was" if " and " not in who else "were",
        court=joined(ref.name for ref, _ in response.by) or worded("proceedings.a_court"),
        when=when_of(response.days),
        charge=_charge(manuscript, response),
        appeal=_appeal(act, response),
        words=response.outcome.rstrip("."),
        other=joined(ref.name for ref, _ in other.by) if other else "",
        later=when_of(other.days) if other else "",
        other_words=other.outcome.rstrip(".") if other else "",
    )


def _plain(manuscript: Manuscript, act: Act, response: Response) -> Sentence:
    by, to = (_names(pairs) for pairs in (response.by, response.to))
    who = [one for one in speakers(manuscript, _claims(manuscript, response)) if one not in by]
    return manuscript.claim(
        "proceedings.outcome" if response.outcome else "proceedings.followed",
        response.claims,
        name=response.event.name,
        kind=word("kinds", response.kind),
        when=when_of(response.days),
        by=worded("proceedings.by", names=by) if by else "",
        to=worded("proceedings.to", names=to) if to else "",
        number=act.number,
        words=response.outcome.rstrip("."),
        source=worded("proceedings.source", who=joined(who)) if who else "",
    )


def _claims(manuscript: Manuscript, response: Response) -> list[CitedClaim]:
    return [manuscript.matter.claims[one] for one in response.claims]


def _names(pairs: Iterable[tuple[Ref, str]]) -> str:
    """Who took part, with the role where it is not plain from the kind of thing that it was."""
    return joined(
        ref.name if role in _PLAIN else worded("proceedings.role", name=ref.name, role=word("parts", role))
        for ref, role in pairs
    )


def _defendants(response: Response) -> str:
    return joined(ref.name for ref, role in response.to if role in JUDGED)


def _charge(manuscript: Manuscript, response: Response) -> str:
    """What a source says that somebody was convicted of; empty if none does."""
    said: dict[str, None] = {}
    for one in response.claims:
        claim = manuscript.matter.claims[one]
        said |= {str(claim.qualifiers[key]): None for key in ("charge", "article") if claim.qualifiers.get(key)}
        said |= {claim.value: None} if claim.predicate == "charge" and claim.value else {}
    return worded("proceedings.of", charges=joined(said)) if said else ""


def _quashes(later: Response, earlier: Response) -> bool:
    """Whether a later decision on the same people takes a judgment back."""
    same = {ref.id for ref, _ in later.to} & {ref.id for ref, _ in earlier.to}
    after = (text_of(later.days) or "9999") > (text_of(earlier.days) or "")
    return later is not earlier and bool(same) and after and took_back_conviction(later.outcome)


def _appeal(act: Act, response: Response) -> str:
    people = {ref.id for ref, _ in response.to}
    later = [
        one
        for one in act.responses
        if one is not response
        and people & {ref.id for ref, _ in (*one.to, *one.by)}
        and (one.kind == "appeal" or _UPHELD.search(one.outcome))
    ]
    told = [worded("proceedings.appeal", name=one.event.name, when=when_of(one.days)) for one in later]
    return joined(told) or worded("proceedings.no_appeal")
