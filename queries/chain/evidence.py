"""What the graph holds around an act, as Python has it: bodies, ties and the time of each. `gather` fetches it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from graph.intervals import Held
from graph.protection import Ref, shown_ref
from graph.records import Standing
from queries.statements import statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# The kind of a body is free text: a court of any kind is one, a service that guards courts is none.
COURT = re.compile(r"(.*\W)?(court|tribunal)(\Wof\b.*)?$", re.IGNORECASE)
ADMINISTRATIVE = "administrative"
QUALIFIERS = ("role", "kind", "title", "rank", "organ", "context", "reason")
"""What a chain reads of the qualifiers of a tie."""


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
        return not self.is_person and not COURT.match(self.kind) and self.placeholder != "unnamed"


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

    @property
    def is_administrative(self) -> bool:
        """Whether it is a tie through which nobody commands."""
        return self.edge == "part_of" and self.qualifiers.get("kind") == ADMINISTRATIVE


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything around one act, or above one body.

    Attributes:
        parts: participations in the act and accusations of it.
        places: where the act happened.
        posts: posts of the persons who are actors.
        links: structural ties upward from the bodies that a walk may reach, those that have expired too.
        headships: everybody documented at the head of a body, at any time, by body id.
        start: the body from which the line goes up, if no act was asked about.
        cut_short: whether there is more above than was looked at.
    """

    parts: tuple[Tie, ...]
    posts: tuple[Tie, ...]
    links: tuple[Tie, ...]
    headships: Mapping[str, tuple[Tie, ...]]
    start: Body | None = None
    places: tuple[Ref, ...] = ()
    cut_short: bool = False


def chain_statement(name: str) -> str:
    """The text of a statement under `queries/chain/cypher/`."""
    return statement(f"chain/cypher/{name}")


def body_of(row: Mapping[str, object]) -> Body:
    """Read an entity's stored properties."""
    kind, placeholder = str(row.get("kind") or ""), str(row.get("placeholder") or "")
    return Body(shown_ref(row), str(row["type"]), kind, placeholder)


def tie_of(row: Mapping[str, object], known: Mapping[str, Body]) -> Tie:
    """Read a row with the properties of a tie; an end that is not known yet stands in it, property by property."""
    return Tie(
        id=str(row["fact"]),
        edge=str(row["edge"]),
        origin=_end(row, "origin", known),
        target=_end(row, "target", known),
        held=held_of(row),
        qualifiers={key: str(row[key]) for key in QUALIFIERS if row.get(key) is not None},
        standing=Standing(str(row["standing"])),
        disputed=bool(row["disputed"]),
        answerable=bool(row.get("answerable")),
        origins=int(str(row["origins"])),
        claims=tuple(str(claim) for claim in _listed(row["claims"])),
    )


def _end(row: Mapping[str, object], end: str, known: Mapping[str, Body]) -> Body:
    stored = {key: row.get(f"{end}_{key}") for key in ("id", "name", "type", "kind", "placeholder")}
    return known.get(str(stored["id"])) or body_of(stored)


def held_of(stored: Mapping[str, object]) -> Held:
    """Read the time of a drawn fact from its properties; a day may be written out, which the driver reads faster."""
    return Held(
        sure=tuple(zip(_days(stored, "sure_from"), _days(stored, "sure_to"), strict=True)),
        touch=tuple(zip(_days(stored, "touch_from"), _days(stored, "touch_to"), strict=True)),
        possible_from=_day(stored.get("possible_from")),
        possible_to=_day(stored.get("possible_to")),
        end_from=_day(stored.get("end_from")),
        start_to=_day(stored.get("start_to")),
    )


def _day(value: object) -> date | None:
    if isinstance(value, str):
        return date.fromisoformat(value)
    return value if isinstance(value, date) else None


def _days(stored: Mapping[str, object], key: str) -> list[date]:
    return [day for value in _listed(stored.get(key)) if (day := _day(value))]


def _listed(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else ()
