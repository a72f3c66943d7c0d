"""What the graph holds around an act: fetched in one transaction, before anything is decided.

Statements fetch every tie that may hold on some of the days asked; whether it holds on one day, and how well, is
decided in `walk` from its own dates.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from graph.intervals import Held
from graph.protection import Ref, shown_ref
from graph.records import Standing
from queries.statements import statement

if TYPE_CHECKING:
    from graph.database import Reader
    from graph.dates import Span
    from graph.protection import Audience

COURT = "court"


@dataclass(frozen=True, slots=True)
class Body:
    """An entity of a chain, with what decides how the walk goes on from it."""

    ref: Ref
    type: str
    kind: str
    placeholder: str

    @property
    def is_person(self) -> bool:
        """Whether it is a person."""
        return self.type == "Person"

    @property
    def has_line(self) -> bool:
        """Whether superiors and a head are looked for: not of a court, and not of an unnamed placeholder."""
        return not self.is_person and self.kind != COURT and self.placeholder != "unnamed"


@dataclass(frozen=True, slots=True)
class Tie:
    """A drawn fact: an edge between two entities, as it is stored."""

    id: str
    edge: str
    origin: Body
    target: Body
    held: Held
    qualifiers: Mapping[str, str]
    standing: Standing
    disputed: bool
    answerable: bool
    origins: int
    claims: tuple[str, ...]

    @property
    def role(self) -> str:
        """The role in an act or post; empty for other ties."""
        return self.qualifiers.get("role", "")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything around one act, or above one body.

    Attributes:
        parts: participations in the act and accusations of it.
        places: where the act happened.
        posts: posts of the persons who are actors.
        links: structural ties upward from the bodies.
        headships: everybody documented at the head of a body, at any time, by body id.
        bodies: every body that the walk may reach, by id.
        start: the body from which the line goes up, if no act was asked about.
    """

    parts: tuple[Tie, ...]
    posts: tuple[Tie, ...]
    links: tuple[Tie, ...]
    headships: Mapping[str, tuple[Tie, ...]]
    bodies: Mapping[str, Body]
    start: Body | None = None
    places: tuple[Ref, ...] = ()


def chain_statement(name: str) -> str:
    """The text of a statement under `queries/chain/cypher/`."""
    return statement(f"chain/cypher/{name}")


def gather(reader: Reader, act: str, asked: Span, audience: Audience) -> Evidence:
    """Fetch everything around an act.

    Args:
        reader: an open reading transaction.
        act: id of the act.
        asked: the days asked; an open end reaches to the end of the calendar.
        audience: who asks.
    """
    parts = fetch_ties(reader, "parts", {"act": act}, asked, audience)
    actors = [part.origin for part in parts if part.answerable]
    persons = sorted({actor.ref.id for actor in actors if actor.is_person})
    posts = fetch_ties(reader, "posts", {"persons": persons}, asked, audience) if persons else ()
    lowest = [*(actor for actor in actors if not actor.is_person), *(post.target for post in posts)]
    above = _gather_above(reader, {body.ref.id: body for body in lowest}, asked, audience, parts=parts, posts=posts)
    places = reader.rows(chain_statement("places"), {"act": act, "audiences": audience.levels})
    return replace(above, places=tuple(shown_ref(_mapping(row["place"])) for row in places))


def gather_above(reader: Reader, body: Body, asked: Span, audience: Audience) -> Evidence:
    """Fetch everything above one body."""
    above = _gather_above(reader, {body.ref.id: body}, asked, audience, parts=(), posts=())
    return replace(above, start=body)


def fetch_ties(
    reader: Reader, name: str, parameters: Mapping[str, object], asked: Span, audience: Audience
) -> tuple[Tie, ...]:
    """Run a statement that returns origin, tie and target."""
    days = {"first": asked.first or date.min, "last": asked.last or date.max, "audiences": audience.levels}
    return tuple(_tie(row) for row in reader.rows(chain_statement(name), {**days, **parameters}))


def body_of(row: Mapping[str, object]) -> Body:
    """Read an entity's stored properties."""
    kind, placeholder = str(row.get("kind") or ""), str(row.get("placeholder") or "")
    return Body(shown_ref(row), str(row["type"]), kind, placeholder)


def _gather_above(
    reader: Reader,
    lowest: dict[str, Body],
    asked: Span,
    audience: Audience,
    *,
    parts: tuple[Tie, ...],
    posts: tuple[Tie, ...],
) -> Evidence:
    with_line = sorted(body.ref.id for body in lowest.values() if body.has_line)
    links = fetch_ties(reader, "lines_above", {"bodies": with_line}, asked, audience) if with_line else ()
    bodies = lowest | {end.ref.id: end for link in links for end in (link.origin, link.target)}
    headed = sorted(body.ref.id for body in bodies.values() if body.has_line)
    heads = fetch_ties(reader, "headships", {"bodies": headed}, asked, audience) if headed else ()
    by_body = {body: tuple(head for head in heads if head.target.ref.id == body) for body in headed}
    return Evidence(parts=parts, posts=posts, links=links, headships=by_body, bodies=bodies)


def _tie(row: Mapping[str, object]) -> Tie:
    stored = _mapping(row["tie"])
    return Tie(
        id=str(stored["fact"]),
        edge=str(stored["edge"]),
        origin=body_of(_mapping(row["origin"])),
        target=body_of(_mapping(row["target"])),
        held=held_of(stored),
        qualifiers={key: value for key, value in stored.items() if isinstance(value, str)},
        standing=Standing(str(stored["standing"])),
        disputed=bool(stored["disputed"]),
        answerable=bool(stored["answerable"]),
        origins=int(str(stored["origins"])),
        claims=tuple(str(claim) for claim in _listed(stored["claims"])),
    )


def held_of(stored: Mapping[str, object]) -> Held:
    """Read the time of a drawn fact from its stored properties."""
    return Held(
        sure=tuple(zip(_days(stored, "sure_from"), _days(stored, "sure_to"), strict=True)),
        touch=tuple(zip(_days(stored, "touch_from"), _days(stored, "touch_to"), strict=True)),
        possible_from=_day(stored, "possible_from"),
        possible_to=_day(stored, "possible_to"),
        end_from=_day(stored, "end_from"),
    )


def _day(stored: Mapping[str, object], key: str) -> date | None:
    value = stored.get(key)
    return value if isinstance(value, date) else None


def _days(stored: Mapping[str, object], key: str) -> list[date]:
    return [value for value in _listed(stored.get(key)) if isinstance(value, date)]


def _listed(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else ()


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}
