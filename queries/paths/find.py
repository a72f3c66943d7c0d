"""The door: paths found by the walk, checked against the rivals of their ties, and put together as an answer."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from graph.errors import BadParameter
from graph.grades import Grade, Horizon
from graph.protection import Audience, Ref, shown_entity, shown_ref
from graph.records import Standing
from queries.chain.evidence import held_of
from queries.chain.replies import denials, fetch_replies, of_claims, silences
from queries.datasets import dataset_versions
from queries.entities import known_types
from queries.paths.answer import Path, PathsAnswer, PathTie
from queries.paths.walk import Found, PathWalk, Way, grade_tie
from queries.rows import day, mapping, number, text, texts
from queries.statements import statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from graph.database import Database, Reader
    from graph.intervals import Held
    from queries.chain.replies import Replies
    from queries.paths.walk import Stored

MOST_HOPS, USUAL_HOPS = 8, 6
MOST_PATHS, USUAL_PATHS = 50, 10
#: How often a walk starts anew because a headship on its path turned out to be somebody else's by then.
_WALKS = 5
#: How many of the hubs that were not walked through are named.
_HUBS_NAMED = 20
_HORIZON = Horizon()


def paths(
    database: Database,
    start: str,
    end: str,
    *,
    on: date | None = None,
    max_hops: int = USUAL_HOPS,
    limit: int = USUAL_PATHS,
    through_hubs: bool = False,
    audience: Audience = Audience.PUBLIC,
) -> PathsAnswer:
    """Find the shortest paths between two entities.

    Args:
        database: where the graph is.
        start: id of the first end.
        end: id of the second.
        on: the day on which every tie must hold on some reading, however weak; acts only if they may be of that day.
        max_hops: how many steps at most, from 1 to 8.
        limit: how many paths at most, from 1 to 50.
        through_hubs: whether a path may also lead through places and hubs.
        audience: who asks.

    Returns:
        The paths; none if there is none, and then `empty` says what that means.

    Raises:
        UnknownEntity: an id that no entity has.
        BadParameter: both ends are the same, or a number is out of range.
    """
    _check(start, end, max_hops, limit)
    way = Way((start, end), on, max_hops, limit, through_hubs, _HORIZON, audience)
    with database.reading() as reader:
        known_types(reader, (start, end))
        return _answer(reader, way)


def _answer(reader: Reader, way: Way) -> PathsAnswer:
    """Walk, and put what was found together with names, replies and versions."""
    found, grades = _walk(reader, way)
    shown, hubs = found.paths[: way.paths], sorted(found.hubs)[:_HUBS_NAMED]
    refs = _refs(reader, {*way.ends, *hubs, *(node for path in shown for node in path)}, way.audience)
    ties = [tie for path in shown for pair in _pairs(path) for tie in found.ties[pair].values()]
    replies = fetch_replies(reader, (claim for tie in ties for claim in texts(tie["claims"])), way.audience)
    start, end = way.ends
    return PathsAnswer(
        start=refs[start],
        end=refs[end],
        on=way.on,
        horizon=_HORIZON,
        max_hops=way.most,
        paths=tuple(_path(path, found, grades, refs, replies) for path in shown),
        truncated=len(found.paths) > way.paths,
        complete=found.complete,
        hubs=tuple(refs[hub] for hub in hubs),
        empty="" if shown else _empty(way, found),
        audience=way.audience,
        datasets=dataset_versions(reader),
    )


def _check(start: str, end: str, max_hops: int, limit: int) -> None:
    if start == end:
        raise BadParameter("both ends are the same", mend="give two entities")
    if not 1 <= max_hops <= MOST_HOPS:
        raise BadParameter(f"{max_hops} is out of range", where="max_hops", mend=f"from 1 to {MOST_HOPS}")
    if not 1 <= limit <= MOST_PATHS:
        raise BadParameter(f"{limit} is out of range", where="limit", mend=f"from 1 to {MOST_PATHS}")


def _walk(reader: Reader, way: Way) -> tuple[Found, dict[str, Grade]]:
    """Walk until every tie of the paths holds beside its rivals; what does not is left out of the next walk."""
    banned: set[str] = set()
    for _ in range(_WALKS):
        found = PathWalk(reader, way, banned).search()
        grades, failing = _grade(reader, way, found)
        if not failing:
            return found, grades
        banned |= failing
    return Found(complete=False), {}


def _grade(reader: Reader, way: Way, found: Found) -> tuple[dict[str, Grade], set[str]]:
    """Grade the ties of the paths on the day, and give those that do not hold after all."""
    pairs = {pair for path in found.paths for pair in _pairs(path)}
    ties = {fact: (pair, tie) for pair in pairs for fact, tie in found.ties[pair].items()}
    if way.on is None:
        return {}, set()
    rivals = _rivals(
        reader, way, [(pair, tie) for pair, tie in ties.values() if tie["edge"] in {"holds_post", "part_of"}]
    )
    graded = {fact: grade_tie(tie, way.on, way.horizon, rivals.get(fact, ())) for fact, (_, tie) in ties.items()}
    return {fact: grade for fact, grade in graded.items() if grade}, {
        fact for fact, grade in graded.items() if not grade
    }


def _rivals(reader: Reader, way: Way, ties: Sequence[tuple[frozenset[str], Stored]]) -> dict[str, list[Held]]:
    if not ties:
        return {}
    asked = [{"fact": tie["fact"], "start": one, "finish": other} for pair, tie in ties for one, other in _both(pair)]
    rivals: defaultdict[str, list[Held]] = defaultdict(list)
    for row in reader.rows(statement("lookup/rivals"), {"facts": asked, "audiences": way.audience.levels}):
        rivals[str(row["fact"])].append(held_of(mapping(row["rival"])))
    return rivals


def _both(pair: frozenset[str]) -> tuple[tuple[str, str], tuple[str, str]]:
    one, other = sorted(pair)
    return (one, other), (other, one)


def _pairs(path: Sequence[str]) -> list[frozenset[str]]:
    return [frozenset(pair) for pair in pairwise(path)]


def _refs(reader: Reader, ids: Iterable[str], audience: Audience) -> dict[str, Ref]:
    rows = reader.rows(statement("lookup/entity"), {"ids": sorted(ids)})
    refs = (shown_ref(shown_entity(mapping(row["entity"]), audience)) for row in rows)
    return {ref.id: ref for ref in refs}


def _path(
    path: Sequence[str], found: Found, grades: Mapping[str, Grade], refs: Mapping[str, Ref], replies: Replies
) -> Path:
    steps = (found.ties[pair].values() for pair in _pairs(path))
    made = ([_tie(tie, grades, refs, replies) for tie in step] for step in steps)
    return Path(
        entities=tuple(refs[node] for node in path),
        steps=tuple(
            tuple(sorted(step, key=lambda tie: (tie.grade.rank if tie.grade else 0, tie.fact))) for step in made
        ),
    )


def _tie(tie: Stored, grades: Mapping[str, Grade], refs: Mapping[str, Ref], replies: Replies) -> PathTie:
    claims = texts(tie["claims"])
    answers = of_claims(replies, claims)
    return PathTie(
        fact=str(tie["fact"]),
        edge=str(tie["edge"]),
        origin=refs[str(tie["start"])],
        target=refs[str(tie["finish"])],
        role=text(tie.get("role") or tie.get("kind") or tie.get("kinship")),
        title=text(tie.get("title")),
        grade=grades.get(str(tie["fact"])),
        standing=Standing(str(tie["standing"])),
        disputed=bool(tie["disputed"]),
        denials=denials(answers),
        replies=silences(answers),
        attested=(day(tie.get("attested_from")), day(tie.get("attested_to"))),
        origins=number(tie["origins"]),
        event=text(tie.get("event")),
        claims=claims,
    )


def _empty(way: Way, found: Found) -> str:
    """Say what it means that there is no path."""
    when = f"on {way.on.isoformat()}" if way.on else "at any time"
    said = f"No path of at most {way.most} steps is documented {when}; it does not mean that nothing joins them."
    if not found.complete:
        said = f"The graph is too dense around the ends for a full answer. {said}"
    return said if way.through_hubs else f"{said} Paths through places and hubs were not looked for."
