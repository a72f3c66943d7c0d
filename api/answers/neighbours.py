"""What an entity is tied to: how it is asked, and the body of the answer."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from api.answers.envelope import Body, address, envelope, interval_body, optional_ref, ref_body
from api.answers.reading import read_day, read_id, read_number
from graph.errors import BadParameter
from graph.protection import Audience

if TYPE_CHECKING:
    from datetime import date

    from graph.database import Database
    from queries.neighbours import Neighbour, NeighbourReply, NeighboursAnswer


@dataclass(frozen=True, slots=True)
class NeighboursAsked:
    """A question for neighbours, read: whose, by which edges, which way, on which day, how many, after which tie."""

    id: str
    edges: tuple[str, ...]
    direction: str | None
    on: date | None
    limit: int
    cursor: str | None

    def ask(self, database: Database, audience: Audience = Audience.PUBLIC) -> NeighboursAnswer:
        """Put the question to the core; raises what `queries.neighbours.neighbours` raises."""
        from queries.neighbours import neighbours

        return neighbours(
            database,
            self.id,
            edges=self.edges,
            direction=self.direction,
            on=self.on,
            limit=self.limit,
            cursor=self.cursor,
            audience=audience,
        )

    def page(self, cursor: str | None) -> str:
        """The address of one page."""
        return address(
            *("entities", self.id, "neighbours"),
            edges=",".join(self.edges),
            direction=self.direction,
            on=self.on,
            limit=self.limit,
            cursor=cursor,
        )


def read_neighbours(
    entity_id: str,
    *,
    edges: str | None,
    direction: str | None,
    on: str | None,
    limit: str | int,
    cursor: str | None,
) -> NeighboursAsked:
    """Read a question for neighbours as typed; edges are separated by commas.

    Raises:
        BadParameter: a value cannot be used.
        BadDay: the day is none.
    """
    from queries.registry import MOST_ROWS

    named = (part.strip() for part in (edges or "").split(","))
    return NeighboursAsked(
        id=read_id(entity_id, "id"),
        edges=tuple(dict.fromkeys(name for name in named if name)),
        direction=_direction(direction),
        on=read_day(on, "on"),
        limit=read_number(limit, "limit", least=1, most=MOST_ROWS),
        cursor=cursor,
    )


def _direction(typed: str | None) -> str | None:
    if typed not in (None, "", "out", "in"):
        raise BadParameter(f"{typed[:40]!r} is no direction", where="direction", mend="give out or in")
    return typed or None


def neighbours_body(asked: NeighboursAsked, answer: NeighboursAnswer) -> Body:
    """Write the body."""
    days = None if answer.on is None else answer.on.isoformat()
    return {
        "entity": ref_body(answer.entity),
        "counts": [asdict(count) for count in answer.counts],
        "items": [_neighbour(item) for item in answer.items],
        "next": None if answer.next is None else asked.page(answer.next),
        **envelope(asked.page(asked.cursor), answer.audience, answer.datasets, on=days),
    }


def _neighbour(item: Neighbour) -> Body:
    return {
        "entity": ref_body(item.entity) | {"type": item.type},
        "edge": item.edge,
        "direction": item.direction,
        "role": item.role,
        "title": item.title,
        "standing": item.standing,
        "disputed": item.disputed,
        "replies": [reply_body(reply) for reply in item.replies],
        "attested": interval_body(item.attested),
        "origins": item.origins,
        "event": item.event,
        "claims": item.claims,
        "fact": item.fact,
    }


def reply_body(reply: NeighbourReply) -> Body:
    """Write what somebody answered to a tie."""
    return {
        "claim": reply.claim,
        "by": ref_body(reply.by),
        "told_by": optional_ref(reply.told_by),
        "stance": reply.stance,
        "organ": reply.organ,
        "standing": reply.standing,
        "note": reply.note,
    }
