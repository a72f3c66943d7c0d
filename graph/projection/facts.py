"""Facts: the claims that say the same of the same two entities, put together as one edge."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from graph.intervals import Held, hold, interrupted
from graph.model import SPELL
from graph.records import Sensitivity, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from graph.projection.corpus import Corpus
    from graph.records import Claim

Key = tuple[str, ...]
"""What tells a fact apart: its two entities, its edge, and the qualifiers that identify it."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Two entities tied by an edge, as all the claims that say so have it.

    Attributes:
        id: the same for the same fact in every load: `f-` and twelve hex digits.
        edge: name of the edge in the schema.
        start: entity id of the subject.
        end: entity id of the object.
        claims: ids of the claims that draw it, in the order of the dataset.
        held: when it holds.
        qualifiers: qualifiers of its claims; different wordings are joined by `; `.
        standing: the strongest that one of its claims gives it.
        origins: how many different origins its claims have: two reprints of one statement count once.
        disputed: whether a denial, or a contradicting claim that draws another fact, answers one of its claims.
        answerable: whether it ties somebody to an act as its doer, orderer or keeper.
        event: id of the act, for participations and shortcuts.
        level: the widest circle that sees it so.
        until: the smaller circle that knows more and sees it otherwise; None if all smaller ones see it so too.
    """

    id: str
    edge: str
    start: str
    end: str
    claims: tuple[str, ...]
    held: Held
    qualifiers: Mapping[str, str]
    standing: Standing
    origins: int
    disputed: bool
    answerable: bool
    event: str = ""
    level: Sensitivity = Sensitivity.PUBLIC
    until: Sensitivity | None = None

    @property
    def seen_by(self) -> str:
        """The circles that see it so, in the words of `circles`."""
        return circles(self.level, self.until)


def circles(level: Sensitivity, until: Sensitivity | None = None) -> str:
    """Name the circles from one to the last before another, as what is stored is marked with whom may see it.

    Args:
        level: the widest circle.
        until: the first smaller circle that does not belong to them; None if all do.
    """
    return level.value if until is None else f"{level.value} until {until.value}"


def fact_id(*parts: str) -> str:
    """Make the id of a fact from what tells it apart."""
    return "f-" + sha256("\x1f".join(parts).encode()).hexdigest()[:12]


def draw_facts(corpus: Corpus) -> Iterator[Fact]:
    """Give one fact for each group of claims that say the same, in the order of their first claims."""
    groups: defaultdict[Key, list[Claim]] = defaultdict(list)
    for claim in corpus.claims:
        edge = corpus.schema.edges.get(claim.predicate)
        if edge is not None and claim.draws:
            identity = (f"{key}={claim.qualifiers.get(key, '')}" for key in edge.identity)
            groups[(claim.subject, claim.predicate, claim.object, *identity)].append(claim)
    held = {key: hold(corpus.attestation(claim) for claim in claims) for key, claims in groups.items()}
    for key, others in _periods(groups):
        held[key] = interrupted(held[key], [held[other] for other in others])
    for key, claims in groups.items():
        yield _draw(corpus, key, claims, held[key])


def _periods(keys: Iterable[Key]) -> Iterator[tuple[Key, list[Key]]]:
    """Each fact of which sources tell several periods apart, with the other periods."""
    same: defaultdict[Key, list[Key]] = defaultdict(list)
    for key in keys:
        same[tuple(part for part in key if not part.startswith(f"{SPELL}="))].append(key)
    for periods in same.values():
        if len(periods) > 1:
            yield from ((key, [other for other in periods if other != key]) for key in periods)


def _draw(corpus: Corpus, key: Key, claims: Sequence[Claim], held: Held) -> Fact:
    first = claims[0]
    edge = corpus.schema.edges[first.predicate]
    on_event = first.object if corpus.is_event(first.object) else ""
    if held.undated and edge.time == "act" and on_event:
        held = corpus.event_times.get(on_event, held)
    return Fact(
        id=fact_id(*key),
        edge=first.predicate,
        start=first.subject,
        end=first.object,
        claims=tuple(claim.id for claim in claims),
        held=held,
        qualifiers=_join_qualifiers(claims),
        standing=max((claim.standing for claim in claims), key=lambda standing: standing.rank),
        origins=len({citation.origin for claim in claims for citation in claim.citations}),
        disputed=corpus.is_disputed([claim.id for claim in claims]),
        answerable=corpus.schema.is_answerable(first.predicate, first.qualifiers.get("role", "")),
        event=on_event,
    )


def _join_qualifiers(claims: Sequence[Claim]) -> dict[str, str]:
    """Keep every wording once, in the order in which the claims give them."""
    values: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for claim in claims:
        for key, value in claim.qualifiers.items():
            values[key][value] = None
    return {key: "; ".join(wordings) for key, wordings in values.items()}
