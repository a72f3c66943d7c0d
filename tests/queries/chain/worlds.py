"""Small invented worlds, put together at random: an act, those who took part, their posts and the bodies above them.

A world holds what chains go wrong on: several parents, circles, administrative ties, courts, bodies without a name,
claims of every precision, parts of an act on some of its days, claims that only a smaller circle may see.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Protocol, TypeVar

from hypothesis import strategies as st

from graph.dates import Span, parse_span
from graph.model import load_schema
from graph.projection.corpus import Corpus
from graph.projection.facts import Fact, draw_facts
from graph.projection.portraits import draw_portraits
from graph.protection import Ref
from graph.records import Citation, Claim, Dataset, Entity, Sensitivity, Source
from queries.chain.evidence import Body, Evidence, Tie

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

T = TypeVar("T")
FIRST = date(2015, 3, 1)
MONTH = parse_span(f"{FIRST:%Y-%m}")
CALENDAR = tuple(FIRST + timedelta(days=number) for number in range(24))
PRINTED = CALENDAR[14]
SOURCES = (
    Source("undated-paper", "news", "Undated paper"),
    Source("daily", "news", "Daily", published=parse_span(PRINTED.isoformat())),
)
# Words that come up often stand several times.
KINDS = ("police", "police", "police", "police", "court")
PLACEHOLDERS = ("", "", "", "", "", "unnamed", "unknown")
TIES = ("command", "command", "operational", "unknown", "administrative")
POSTS = ("head", "head", "head", "officer", "deputy")
PARTS = ("arresting-body", "arresting-body", "perpetrator", "perpetrator", "commander", "victim", "lawyer")
LEVELS = (Sensitivity.PUBLIC, Sensitivity.PUBLIC, Sensitivity.PUBLIC, Sensitivity.PARTNER)


class Choose(Protocol):
    """Picks one of several things: by chance, or as a property test wants it."""

    def __call__(self, options: Sequence[T], /) -> T:
        """One of the options."""
        ...


@dataclass(frozen=True, slots=True, repr=False)
class World:
    """Entities and claims around one act.

    Attributes:
        act: id of the act.
        entities: everybody and everything, the act included.
        claims: what is said of them.
    """

    act: str
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]

    def __repr__(self) -> str:
        """Entities and claims, one a line: what a failed test shows has to be read."""
        flags = (f"{entity.id} {entity.type} {entity.placeholder}".strip() for entity in self.entities)
        return "\n".join(("World(", *flags, *map(_line, self.claims), ")"))

    def bodies(self) -> tuple[str, ...]:
        """Ids of the bodies."""
        return tuple(entity.id for entity in self.entities if entity.type == "Agency")

    def persons(self) -> tuple[str, ...]:
        """Ids of the persons."""
        return tuple(entity.id for entity in self.entities if entity.type == "Person")


def make_world(choose: Choose, name: str = "w", *, levels: bool = False) -> World:
    """Put a world together.

    Args:
        choose: decides everything.
        name: what its ids begin with, so that several worlds fit in one graph.
        levels: whether some claims are kept to a smaller circle than the public.
    """
    act = Entity(f"{name}-act", "Event")
    persons = [Entity(f"{name}-p{number}", "Person") for number in range(choose((1, 2, 3)))]
    bodies = [Entity(f"{name}-b{number}", "Agency", choose(PLACEHOLDERS)) for number in range(choose((1, 2, 3, 4, 5)))]
    claims = [
        _claim(act.id, "kind", value="arrest", on=choose((None, MONTH, MONTH, MONTH, *_spans(choose)))),
        *(_claim(body.id, "kind", value=choose(KINDS)) for body in bodies),
        *(_part(choose, act, choose((*persons, *bodies, *bodies))) for _ in range(choose((1, 1, 2, 3)))),
        *(_post(choose, choose(persons), choose(bodies)) for _ in range(choose((0, 1, 2, 3, 4, 6)))),
        *(_link(choose, bodies) for _ in range(choose((0, 2, 3, 4, 5, 7)) if len(bodies) > 1 else 0)),
    ]
    told = [
        replace(claim, id=f"{name}:c-{number}", sensitivity=choose(LEVELS) if levels else Sensitivity.PUBLIC)
        for number, claim in enumerate(claims)
    ]
    public = [replace(claim, sensitivity=Sensitivity.PUBLIC) for claim in told if claim.predicate == "kind"]
    return World(act.id, (act, *persons, *bodies), (*public, *(one for one in told if one.predicate != "kind")))


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Worlds of every form, for property tests."""
    return make_world(lambda options: draw(st.sampled_from(options)))


def make_dataset(worlds: Iterable[World], name: str = "worlds") -> Dataset:
    """Put several worlds into one dataset."""
    listed = list(worlds)
    entities = (entity for world in listed for entity in world.entities)
    claims = (claim for world in listed for claim in world.claims)
    return Dataset(name, name, "1", "none", SOURCES, tuple(entities), tuple(claims))


def evidence_of(world: World) -> Evidence:
    """Everything that a graph of this world would hold around its act."""
    corpus = Corpus(load_schema(), SOURCES, world.entities, world.claims)
    bodies = {
        portrait.entity.id: Body(
            Ref(portrait.entity.id, portrait.name), portrait.entity.type, portrait.kind, portrait.entity.placeholder
        )
        for portrait in draw_portraits(corpus)
    }
    ties = [_tie(fact, bodies) for fact in draw_facts(corpus)]
    parts = tuple(tie for tie in ties if tie.edge in {"involved_in", "accused_of"})
    actors = {part.origin.ref.id for part in parts if part.answerable}
    posts = tuple(tie for tie in ties if tie.edge == "holds_post")
    return Evidence(
        parts=parts,
        posts=tuple(post for post in posts if post.origin.ref.id in actors),
        links=tuple(tie for tie in ties if tie.edge == "part_of"),
        headships={
            body: tuple(post for post in posts if post.role == "head" and post.target.ref.id == body)
            for body in world.bodies()
            if bodies[body].has_line
        },
    )


def _tie(fact: Fact, bodies: Mapping[str, Body]) -> Tie:
    return Tie(
        id=fact.id,
        edge=fact.edge,
        origin=bodies[fact.start],
        target=bodies[fact.end],
        held=fact.held,
        qualifiers=fact.qualifiers,
        standing=fact.standing,
        disputed=fact.disputed,
        answerable=fact.answerable,
        origins=fact.origins,
        claims=fact.claims,
    )


def _part(choose: Choose, act: Entity, who: Entity) -> Claim:
    accused = choose((False, False, False, False, False, False, True))
    when = choose((None, None, None, None, None, *_spans(choose)))
    if accused:
        return _claim(who.id, "accused_of", act.id, on=when)
    return _claim(who.id, "involved_in", act.id, on=when, qualifiers={"role": choose(PARTS)})


def _post(choose: Choose, person: Entity, body: Entity) -> Claim:
    claim = _claim(person.id, "holds_post", body.id, qualifiers={"role": choose(POSTS), **_spell(choose)})
    return _dated(choose, claim)


def _link(choose: Choose, bodies: Sequence[Entity]) -> Claim:
    child = choose(bodies)
    parent = choose([body for body in bodies if body is not child])
    claim = _claim(child.id, "part_of", parent.id, qualifiers={"kind": choose(TIES), **_spell(choose)})
    return _dated(choose, claim)


def _dated(choose: Choose, claim: Claim) -> Claim:
    """Give a state of affairs its days: none, a day, a stretch, a start, an end, each as precise as may be."""
    days = [span for span in (choose((None, *_spans(choose))), choose((None, *_spans(choose)))) if span]
    days.sort(key=lambda span: (span.first or date.min, span.last or date.max))
    form = choose(("point", "point", "stretch", "stretch", "start", "end")) if days else "none"
    started = days[0] if form in {"point", "stretch", "start"} else None
    ended = {"point": started, "stretch": days[-1], "end": days[-1]}.get(form) if days else None
    dated = replace(
        claim,
        started=started,
        ended=ended,
        from_is_start=started is not None and choose((False, False, True)),
        to_is_end=ended is not None and choose((False, False, True)),
    )
    return _cited(choose, dated)


def _cited(choose: Choose, claim: Claim) -> Claim:
    """A claim cites a dated source only if that can attest it."""
    first = (claim.started or claim.ended or parse_span(FIRST.isoformat())).first or date.min
    source = choose([source.id for source in SOURCES if not source.published or first <= PRINTED])
    return replace(claim, citations=(Citation(source),))


def _spell(choose: Choose) -> dict[str, str]:
    return choose(({}, {}, {}, {}, {"spell": "2"}))


def _spans(choose: Choose) -> Iterator[Span]:
    """A day, a range of days and a range that is open on one side."""
    day, other = choose(CALENDAR), choose(CALENDAR)
    first, last = min(day, other), max(day, other)
    yield parse_span(day.isoformat())
    yield parse_span(f"{first.isoformat()}/{last.isoformat()}")
    yield parse_span(choose((f"{day.isoformat()}/..", f"../{day.isoformat()}", day.isoformat())))


def _claim(
    subject: str,
    predicate: str,
    target: str = "",
    *,
    value: str = "",
    on: Span | None = None,
    qualifiers: Mapping[str, str] | None = None,
) -> Claim:
    return Claim(
        id="",
        subject=subject,
        predicate=predicate,
        citations=(Citation("undated-paper"),),
        object=target,
        value=value,
        qualifiers=qualifiers or {},
        on=on,
    )


def _line(claim: Claim) -> str:
    flags = " start" * claim.from_is_start + " end" * claim.to_is_end
    words = " ".join(f"{key}={value}" for key, value in claim.qualifiers.items())
    days = f"on {claim.on}" if claim.on else f"from {claim.started} to {claim.ended}{flags}"
    told = f"{claim.citations[0].source}, {claim.sensitivity}"
    return f"{claim.subject} {claim.predicate} {claim.object or claim.value} {words} {days} ({told})"
