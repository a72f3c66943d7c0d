"""How two entities are joined: how it is asked, and the body of the answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.answers.chain_parts import reply_body
from api.answers.envelope import Body, address, envelope, interval_body, ref_body
from api.answers.reading import read_day, read_id, read_number, read_truth
from graph.protection import Audience

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from graph.database import Database
    from queries.paths import Path, PathsAnswer, PathTie


@dataclass(frozen=True, slots=True)
class PathsAsked:
    """A question for paths, read.

    Attributes:
        start: id of the first end.
        end: id of the second.
        on: the day asked; None for ties of any time.
        max_hops: how many steps at most.
        limit: how many paths at most.
        through_hubs: whether a path may lead through places and hubs.
    """

    start: str
    end: str
    on: date | None
    max_hops: int
    limit: int
    through_hubs: bool

    def ask(self, database: Database, audience: Audience = Audience.PUBLIC) -> PathsAnswer:
        """Put the question to the core; raises what `queries.paths.paths` raises."""
        from queries.paths import paths

        return paths(
            database,
            self.start,
            self.end,
            on=self.on,
            max_hops=self.max_hops,
            limit=self.limit,
            through_hubs=self.through_hubs,
            audience=audience,
        )

    @property
    def address(self) -> str:
        """The address that repeats it."""
        return address(
            "paths",
            from_=self.start,
            to=self.end,
            on=self.on,
            max_hops=self.max_hops,
            limit=self.limit,
            through_hubs="yes" if self.through_hubs else None,
        )


def read_paths(
    start: str,
    end: str,
    *,
    on: str | None,
    max_hops: str | int,
    limit: str | int,
    through_hubs: str | bool,
    names: Mapping[str, str] | None = None,
) -> PathsAsked:
    """Read a question for paths as typed.

    Args:
        start: id of the first end.
        end: id of the second.
        on: a day.
        max_hops: how many steps at most.
        limit: how many paths at most.
        through_hubs: `yes` or `no`.
        names: what the parameters are called where they were typed, if not as in the address.

    Raises:
        BadParameter: a value cannot be used.
        BadDay: the day is none.
    """
    from queries.paths.find import MOST_HOPS, MOST_PATHS

    called = names or {}
    return PathsAsked(
        start=read_id(start, called.get("from", "from")),
        end=read_id(end, called.get("to", "to")),
        on=read_day(on, called.get("on", "on")),
        max_hops=read_number(max_hops, called.get("max_hops", "max_hops"), least=1, most=MOST_HOPS),
        limit=read_number(limit, called.get("limit", "limit"), least=1, most=MOST_PATHS),
        through_hubs=read_truth(through_hubs, "through_hubs"),
    )


def paths_body(asked: PathsAsked, answer: PathsAnswer) -> Body:
    """Write the body."""
    days = None if answer.on is None else answer.on.isoformat()
    horizon = None if answer.on is None else answer.horizon
    return {
        "from": ref_body(answer.start),
        "to": ref_body(answer.end),
        "max_hops": answer.max_hops,
        "paths": [_path(path) for path in answer.paths],
        "truncated": answer.truncated,
        "complete": answer.complete,
        "hubs": [ref_body(hub) for hub in answer.hubs],
        "empty": answer.empty,
        **envelope(asked.address, answer.audience, answer.datasets, on=days, horizon=horizon),
    }


def _path(path: Path) -> Body:
    return {
        "entities": [ref_body(ref) for ref in path.entities],
        "steps": [[_tie(tie) for tie in step] for step in path.steps],
    }


def _tie(tie: PathTie) -> Body:
    return {
        "id": tie.fact,
        "from": ref_body(tie.origin),
        "edge": tie.edge,
        "to": ref_body(tie.target),
        "role": tie.role,
        "title": tie.title,
        "grade": tie.grade,
        "standing": tie.standing,
        "attested": interval_body(tie.attested),
        "disputed": tie.disputed,
        "denials": [reply_body(reply) for reply in tie.denials],
        "replies": [reply_body(reply) for reply in tie.replies],
        "origins": tie.origins,
        "event": tie.event,
        "claims": tie.claims,
    }
