"""Fetching what the graph holds around an act, in one transaction, before anything is decided.

Statements fetch ties of any time; whether one holds on a day, and how well, is decided from its own dates. Bodies above
are fetched level by level, so that the number of statements grows with the height of the structure and not with the
number of ways through it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.protection import shown_ref
from queries.chain.evidence import Evidence, chain_statement, tie_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.database import Reader
    from graph.dates import Span
    from graph.protection import Audience
    from queries.chain.evidence import Body, Tie

Row = Mapping[str, object]
# No structure that a source shows is a quarter as high; a file with more must not hold everybody up.
MOST_LEVELS = 50


def gather(reader: Reader, act: Body, asked: Span, audience: Audience) -> Evidence:
    """Fetch everything around an act.

    Args:
        reader: an open reading transaction.
        act: the act.
        asked: the days asked; an open end reaches to the end of the calendar.
        audience: who asks.
    """
    parts = fetch_ties(reader, "parts", {"act": act.ref.id}, audience, [act])
    actors = {part.origin.ref.id: part.origin for part in parts if part.answerable}
    persons = [actor for actor in actors.values() if actor.is_person]
    posts = fetch_posts(reader, persons, audience)
    lowest = {actor.ref.id: actor for actor in actors.values() if not actor.is_person}
    lowest |= {post.target.ref.id: post.target for post in posts if post.held.possible_within(asked)}
    places = reader.rows(chain_statement("places"), {"act": act.ref.id, "audiences": audience.levels})
    return replace(
        _gather_above(reader, lowest, asked, audience),
        parts=parts,
        posts=posts,
        places=tuple(shown_ref(_mapping(row["place"])) for row in places),
    )


def gather_above(reader: Reader, body: Body, asked: Span, audience: Audience) -> Evidence:
    """Fetch everything above one body."""
    return replace(_gather_above(reader, {body.ref.id: body}, asked, audience), start=body)


def fetch_posts(reader: Reader, persons: Iterable[Body], audience: Audience) -> tuple[Tie, ...]:
    """Fetch the posts of persons, at any time."""
    known = list(persons)
    ids = sorted(person.ref.id for person in known)
    return fetch_ties(reader, "posts", {"persons": ids}, audience, known) if ids else ()


def fetch_ties(
    reader: Reader, name: str, parameters: Row, audience: Audience, known: Iterable[Body]
) -> tuple[Tie, ...]:
    """Run a statement that returns ties.

    Args:
        reader: an open reading transaction.
        name: of the statement.
        parameters: its parameters, but for the audience.
        audience: who asks.
        known: bodies of which the statement returns the id alone.
    """
    rows = reader.rows(chain_statement(name), {"audiences": audience.levels, **parameters})
    bodies = {body.ref.id: body for body in known}
    return tuple(tie_of(row, bodies) for row in _as_seen(rows, audience))


def _gather_above(reader: Reader, lowest: Mapping[str, Body], asked: Span, audience: Audience) -> Evidence:
    reached, level, height = dict(lowest), dict(lowest), 0
    links: list[Tie] = []
    while (bodies := [body for body in level.values() if body.has_line]) and height < MOST_LEVELS:
        height += 1
        below = {"bodies": sorted(body.ref.id for body in bodies)}
        found = fetch_ties(reader, "parents", below, audience, reached.values())
        links += found
        above = {link.target.ref.id: link.target for link in found if _leads_on(link, asked)}
        level = {body: above[body] for body in above if body not in reached}
        reached |= level
    headed = sorted(body.ref.id for body in reached.values() if body.has_line)
    heads = fetch_ties(reader, "headships", {"bodies": headed}, audience, reached.values()) if headed else ()
    headships: dict[str, tuple[Tie, ...]] = dict.fromkeys(headed, ())
    for head in heads:
        headships[head.target.ref.id] += (head,)
    return Evidence(parts=(), posts=(), links=tuple(links), headships=headships, cut_short=bool(bodies))


def _leads_on(link: Tie, asked: Span) -> bool:
    """Whether a line may go on above it on some of the days asked."""
    return not link.is_administrative and link.held.possible_within(asked)


def _as_seen(rows: Iterable[Row], audience: Audience) -> list[Row]:
    """Each fact once: where a smaller circle knows more of it, as the smallest circle of those who ask has it."""
    levels = audience.levels
    seen: dict[str, tuple[int, Row]] = {}
    for row in rows:
        fact, _, level = str(row["fact"]).partition("@")
        rank = levels.index(level) if level else 0
        if fact not in seen or seen[fact][0] < rank:
            seen[fact] = (rank, row)
    return [row for _, row in seen.values()]


def _mapping(value: object) -> Row:
    return value if isinstance(value, Mapping) else {}
