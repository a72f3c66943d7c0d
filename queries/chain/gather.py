"""Fetching what the graph holds around an act, in one transaction, before anything is decided.

Statements fetch ties of any time; whether one holds on a day, and how well, is decided from its own dates. The bodies
above are fetched a few levels at a time: one statement for all of them would take as long as there are ways through the
structure, which double with every level at which there are two parents.
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
# Levels that one statement climbs (`parents.cypher`), and how often it is asked. No structure that a source shows is
# nearly as high as both together; a file in which one is must not hold everybody up.
LEVELS, MOST_LOOKS = 6, 8


def gather(reader: Reader, act: Body, asked: Span, audience: Audience) -> Evidence:
    """Fetch everything around an act.

    Args:
        reader: an open reading transaction.
        act: the act.
        asked: the days asked; an open end reaches to the end of the calendar.
        audience: who asks.
    """
    parts = tuple(map(_as_court, fetch_ties(reader, "parts", {"act": act.ref.id}, audience, [act])))
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
        places=tuple(map(shown_ref, places)),
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
    return tuple(tie_of(row, bodies) for row in rows)


def _gather_above(reader: Reader, lowest: Mapping[str, Body], asked: Span, audience: Audience) -> Evidence:
    """Look further up until there is no body left that a line may lead to and whose parents are not known."""
    reached, looked = dict(lowest), set[str]()
    links: dict[str, Tie] = {}
    for _ in range(MOST_LOOKS):
        top = {body.ref.id for body in reached.values() if body.has_line} - looked
        if not top:
            break
        found = fetch_ties(reader, "parents", {"bodies": sorted(top)}, audience, ())
        links |= {link.id: link for link in found}
        looked |= _climbed(top, found)
        reached = _reached(lowest, links.values(), asked)
    headed = sorted(body.ref.id for body in reached.values() if body.has_line)
    heads = fetch_ties(reader, "headships", {"bodies": headed}, audience, reached.values()) if headed else ()
    headships: dict[str, tuple[Tie, ...]] = dict.fromkeys(headed, ())
    for head in heads:
        headships[head.target.ref.id] += (head,)
    near = tuple(link for link in links.values() if link.origin.ref.id in reached)
    return Evidence(parts=(), posts=(), links=near, headships=headships, cut_short=not looked.issuperset(headed))


def _climbed(bottom: set[str], links: Iterable[Tie]) -> set[str]:
    """The bodies whose parents one statement has brought."""
    parents = _parents(links)
    climbed, level = set(bottom), set(bottom)
    for _ in range(LEVELS - 1):
        level = {link.target.ref.id for body in level for link in parents.get(body, ())} - climbed
        climbed |= level
    return climbed


def _reached(lowest: Mapping[str, Body], links: Iterable[Tie], asked: Span) -> dict[str, Body]:
    """The bodies to which a line may lead on some of the days asked, the lowest among them."""
    parents = _parents(links)
    reached, todo = dict(lowest), list(lowest.values())
    while todo:
        body = todo.pop()
        for link in parents.get(body.ref.id, ()) if body.has_line else ():
            if link.target.ref.id not in reached and _leads_on(link, asked):
                reached[link.target.ref.id] = link.target
                todo.append(link.target)
    return reached


def _parents(links: Iterable[Tie]) -> dict[str, list[Tie]]:
    parents: dict[str, list[Tie]] = {}
    for link in links:
        parents.setdefault(link.origin.ref.id, []).append(link)
    return parents


def _as_court(part: Tie) -> Tie:
    """Who decides an act as a court is one, though nobody has written down of what kind the body is."""
    return replace(part, origin=replace(part.origin, kind="court")) if part.role == "court" else part


def _leads_on(link: Tie, asked: Span) -> bool:
    """Whether a line may go on above it on some of the days asked."""
    return not link.is_administrative and link.held.possible_within(asked)
