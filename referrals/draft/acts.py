"""What is said of one act: what happened, who is named for it, and how far the sources carry it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import load_schema
from referrals.draft.attribution import opening, speakers
from referrals.draft.days import when_of
from referrals.draft.manuscript import is_settled
from referrals.draft.wording import counted, did, is_group, joined, templates, within, word, worded
from referrals.matter.origins import BAD_SOURCES, IMPROBABLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.protection import Ref
    from queries.claims import CitedClaim
    from referrals.document.records import Sentence
    from referrals.draft.manuscript import Manuscript
    from referrals.matter.records import Act

#: Affected people who are named one by one in a sentence; of more the sentence gives the number.
_NAMED = 8


def happened(manuscript: Manuscript, act: Act, *, numbered: bool = False) -> Sentence:
    """Say what happened, to whom, where and when; with its number where that is not plain."""
    affected = affected_claims(manuscript, act)
    places = [claim.id for claim in manuscript.saying("located_in", act.event.id) if claim.subject.id == act.event.id]
    core = (*act.typed_by, *(claim.id for claim in affected))
    return manuscript.claim(
        "acts.happened",
        (*core, *places),
        who_says=opening(manuscript, core, act.origins),
        what=_what(act),
        where=worded("acts.where", places=joined(place.name for place in act.places)) if act.places else "",
        when=_when(act),
        number=worded("acts.number", number=act.number) if numbered else "",
    )


def _when(act: Act) -> str:
    """When it was; of a range no source need say that it went on all the time."""
    said = when_of(act.days)
    return worded("acts.within", day=said) if said.startswith("between ") else said


def happened_noted(manuscript: Manuscript, act: Act) -> Iterator[Sentence]:
    """Say what the record notes about what happened, such as where its days come from."""
    typed = [manuscript.matter.claims[one] for one in act.typed_by]
    yield from noted(manuscript, [*typed, *affected_claims(manuscript, act)])


def affected_claims(manuscript: Manuscript, act: Act) -> list[CitedClaim]:
    """The claims that say who was affected."""
    ids = {ref.id for ref in act.affected}
    roles = load_schema().roles
    return [
        claim
        for claim in manuscript.saying("involved_in", act.event.id)
        if claim.subject.id in ids and roles[str(claim.qualifiers.get("role"))].side == "affected"
    ]


def _what(act: Act) -> str:
    names = [ref.name for ref in act.affected]
    if not names:
        return worded("acts.took_place", what=templates().get(f"nouns.{act.kind}", word("kinds", act.kind)))
    several = len(names) > 1 or is_group(names[0])
    names = [within(name) for name in names]
    whom = joined(names) if len(names) <= _NAMED else worded("acts.many", count=len(names))
    verb = templates().get(f"verbs.{act.kind}")
    if verb is None:
        return worded("acts.affected", what=templates().get(f"nouns.{act.kind}", word("kinds", act.kind)), whom=whom)
    return verb.format(whom=whom, was="were" if several else "was")


def doers(manuscript: Manuscript, act: Act) -> Iterator[Sentence]:
    """Say whom the sources name for it; those of one role whom the same sources name are named together.

    What the record notes about it stands behind each.
    """
    groups: dict[tuple[str, str], tuple[dict[str, None], list[CitedClaim]]] = {}
    for ref, role in dict.fromkeys(act.bodies):
        claims = [claim for claim in _parts(manuscript, act, ref, role) if not is_rejected(manuscript, claim)]
        if claims:
            who_says = opening(manuscript, (claim.id for claim in claims), act.origins)
            names, together = groups.setdefault((who_says, role), ({}, []))
            names[_named(ref, claims)] = None
            together += claims
    for (who_says, role), (names, claims) in groups.items():
        said = did(role, "it")
        key = "acts.did" if said else "acts.stood_as"
        ids = [claim.id for claim in claims]
        yield manuscript.claim(
            key, ids, who_says=who_says, name=joined(map(within, names)), did=said or word("parts", role)
        )
        yield from noted(manuscript, claims)


def _parts(manuscript: Manuscript, act: Act, ref: Ref, role: str) -> Iterator[CitedClaim]:
    for claim in manuscript.saying("involved_in", act.event.id):
        if claim.subject.id == ref.id and claim.qualifiers.get("role") == role:
            yield claim


def _named(ref: Ref, claims: Iterable[CitedClaim]) -> str:
    """Who is meant: the organ of a body where a source names only that."""
    organs = sorted({str(claim.qualifiers["organ"]) for claim in claims if claim.qualifiers.get("organ")})
    if not organs:
        return ref.name
    return worded("acts.organ", organ=joined(word("organs", one) for one in organs), body=ref.name)


def noted(manuscript: Manuscript, claims: Iterable[CitedClaim]) -> Iterator[Sentence]:
    """Say what the record notes about some claims: it is where their limits stand, and is quoted whole."""
    notes: dict[str, list[str]] = {}
    for claim in claims:
        if claim.note:
            notes.setdefault(claim.note, []).append(claim.id)
    for note, ids in notes.items():
        yield manuscript.claim("acts.noted", ids, note=note.rstrip("."))


def statuses(manuscript: Manuscript, act: Act) -> Iterator[Sentence]:
    """Say what those affected are told to be, which some programmes ask for."""
    said: dict[tuple[str, str], list[str]] = {}
    for status, one in act.status_of_affected:
        claim = manuscript.matter.claims[one]
        said.setdefault((claim.subject.name, status), []).append(one)
    for (name, status), ids in said.items():
        who = joined(speakers(manuscript, (manuscript.matter.claims[one] for one in ids)))
        yield manuscript.claim("acts.status", ids, name=name, status=status, who=who)


def accused(manuscript: Manuscript, act: Act) -> Iterator[Sentence]:
    """Say who is accused of it by somebody, outside any chain; the target first."""
    target = manuscript.matter.target.id
    claims = [claim for claim in manuscript.saying("accused_of", act.event.id) if not is_rejected(manuscript, claim)]
    for ref in sorted(act.accused, key=lambda one: one.id != target):
        theirs = [claim for claim in claims if claim.subject.id == ref.id]
        if theirs:
            who = joined(speakers(manuscript, theirs))
            yield manuscript.claim("acts.accused", (claim.id for claim in theirs), name=ref.name, who=who)
            yield from noted(manuscript, theirs)


def reach(manuscript: Manuscript, act: Act) -> Iterator[Sentence]:
    """Say under what the programme reaches an act of this kind, or that it does not."""
    kind, groups = word("kinds", act.kind), manuscript.programme.acts_of(act.kind)
    for group in groups:
        key = "acts.reached_with_scale" if group.scale else "acts.reached"
        yield manuscript.law(group.law, key, kind=kind, group=group.name)
    if not groups:
        yield manuscript.file("acts.not_reached", kind=kind)


def strength(manuscript: Manuscript, act: Act) -> Sentence:
    """Say on how many origins it stands, and how good the best source is."""
    return manuscript.file(
        "acts.origins",
        number=act.number,
        origins=counted(act.origins.count, "origin that counts", "origins that count"),
        groups="; ".join(_group(manuscript, members, reason) for members, reason in act.origins.groups),
        colon=": " if act.origins.groups else "",
        grade=act.best_grade or worded("acts.no_grade"),
        reprints=_repeated(manuscript, act),
    )


def _group(manuscript: Manuscript, members: Iterable[str], reason: str) -> str:
    names = joined(source_number(manuscript, key) for key in members)
    return f"{names} ({reason})" if reason else names


def source_number(manuscript: Manuscript, key: str) -> str:
    """How the text refers to a source: its number in the evidence index, or its label."""
    if label := manuscript.sources.protected.get(key):
        return label
    number = manuscript.sources.numbers.get(key)
    return f"E{number}" if number else worded("who.unseen")


def _repeated(manuscript: Manuscript, act: Act) -> str:
    claims = (manuscript.matter.claims[one] for one in act.claims)
    repeating = {cited.source for claim in claims for cited in claim.citations if cited.rests_on is not None}
    if not repeating:
        return ""
    return worded("acts.reprints", count=len(repeating))


def is_rejected(manuscript: Manuscript, claim: CitedClaim) -> bool:
    """Whether nothing but sources graded D or E, or 5, carries a claim: it ties nobody to an act."""
    sources = manuscript.matter.sources
    letters = [sources[cited.source].reliability for cited in claim.citations if cited.source in sources]
    bad = bool(letters) and all(letter in BAD_SOURCES for letter in letters)
    return claim.credibility == IMPROBABLE or bad or not is_settled(claim)
