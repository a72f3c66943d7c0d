"""Gaps: places in a chain for which no source names anybody. A gap is an answer, never filled with a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from graph.dates import span_between
from queries.chain.answer import Gap, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from graph.dates import Span
    from graph.intervals import Days
    from graph.model import Schema
    from queries.chain.evidence import Body, Evidence, Tie
    from queries.chain.timeline import Stretch

# Whoever is said to have done the act, or to have taken part in it, fills every place that its kind expects.
FILLS_ANY = frozenset({"perpetrator", "participant"})


def act_gaps(kind: str, evidence: Evidence, schema: Schema) -> Iterator[Gap]:
    """Places that the kind of the act expects and no source fills: the arresting body of an arrest."""
    roles = {part.role for part in evidence.parts}
    expected = schema.events[kind].expects if kind in schema.events else ()
    for role in expected:
        if not roles & {role, *FILLS_ANY}:
            title = schema.roles[role].title
            yield Gap(None, role, None, None, "both", f"No source names the {title}.")


def post_gaps(stretch: Stretch, evidence: Evidence, ties: Mapping[str, Tie]) -> Iterator[Gap]:
    """Actors in person for whom no post is documented on the days of the stretch, but at other times."""
    actors = {ties[line[0]].origin.ref: None for line in stretch.wide if line and ties[line[0]].origin.is_person}
    for actor in actors:
        posts = [post for post in evidence.posts if post.origin.ref.id == actor.id]
        if not posts or any(post.id in stretch.grades for post in posts):
            continue
        last, following = _last(posts, stretch.first), _next(posts, stretch.last)
        text = f"No post of {actor.name} is documented for these days"
        if last:
            text += f"; last known: {last.title or 'a post'}, attested until {last.day_text}"
        if following:
            text += f"; next known: {following.title or 'a post'}, attested from {following.day_text}"
        yield Gap(None, "post", last, following, "both", f"{text}.")


def head_gaps(stretch: Stretch, evidence: Evidence, ties: Mapping[str, Tie]) -> Iterator[Gap]:
    """Bodies of the chain without a documented head on the days of the stretch."""
    for body in reached_bodies(stretch, evidence, ties):
        heads = evidence.headships.get(body.ref.id, ())
        wide = [head for head in heads if head.id in stretch.grades]
        if any(stretch.grades[head.id].is_strict for head in wide):
            continue
        last, following = _last(heads, stretch.first), _next(heads, stretch.last)
        reading: Literal["both", "strict"] = "strict" if wide else "both"
        yield Gap(body.ref, "head", last, following, reading, _sentence(body, last, following, wide))


def reached_bodies(stretch: Stretch, evidence: Evidence, ties: Mapping[str, Tie]) -> list[Body]:
    """Bodies whose head belongs to the chain, from the act upward: none above an administrative link."""
    reached: dict[str, Body] = {}
    if evidence.start is not None and evidence.start.has_line:
        reached[evidence.start.ref.id] = evidence.start
    for line in stretch.wide:
        for hop in line:
            tie = ties[hop]
            body = tie.origin if tie.edge == "involved_in" else tie.target
            if body.has_line and not tie.is_administrative:
                reached.setdefault(body.ref.id, body)
    return list(reached.values())


def _last(heads: Iterable[Tie], before: date) -> Mention | None:
    """Who is attested last before a day, by the last day on which that is so."""
    found = [
        (max(attested, key=_until), head)
        for head in heads
        if (attested := [days for days in (*head.held.sure, *head.held.touch) if days[1] < before])
    ]
    if not found:
        return None
    (first, last), head = max(found, key=lambda item: (item[0][1], item[1].id))
    known = [until for since, until in head.held.sure if first <= since and until <= last]
    return _mention(head, last, span_between(max(known, default=first), last))


def _next(heads: Iterable[Tie], after: date) -> Mention | None:
    """Who is attested first after a day, by the first day on which that is so."""
    found = [
        (min(attested), head)
        for head in heads
        if (attested := [days for days in (*head.held.sure, *head.held.touch) if days[0] > after])
    ]
    if not found:
        return None
    (first, last), head = min(found, key=lambda item: (item[0][0], item[1].id))
    known = [since for since, until in head.held.sure if first <= since and until <= last]
    return _mention(head, first, span_between(first, min(known, default=last)))


def _until(days: Days) -> date:
    return days[1]


def _mention(head: Tie, day: date, text: Span) -> Mention:
    return Mention(head.origin.ref, day, text.text, head.qualifiers.get("title", ""), head.claims)


def _sentence(body: Body, last: Mention | None, following: Mention | None, wide: Sequence[Tie]) -> str:
    if wide:
        names = ", ".join(sorted({head.origin.ref.name for head in wide}))
        start = f"No head of {body.ref.name} is proved for these days; {names} only in the wide reading"
    else:
        start = f"No head of {body.ref.name} is documented for these days"
    parts = [start]
    if last:
        parts.append(f"last known: {last.person.name}, attested until {last.day_text}")
    if following:
        parts.append(f"next known: {following.person.name}, attested from {following.day_text}")
    return "; ".join(parts) + "."
