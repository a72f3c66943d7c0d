"""What a chain says of one person who is asked about: in it, accused outside it, or not in post that day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.dates import parse_span
from graph.grades import grade_on, turning_days, weakest
from queries.chain.answer import About, PostOf
from queries.chain.gather import fetch_posts
from queries.chain.reasons import on_days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.database import Reader
    from graph.dates import Span
    from graph.grades import Grade, Horizon
    from graph.protection import Audience
    from queries.chain.answer import ActChain
    from queries.chain.evidence import Body, Tie

HEAD = "head"


def make_about(
    reader: Reader, person: Body, acts: Sequence[ActChain], asked: Span, horizon: Horizon, audience: Audience
) -> About:
    """Say where one person stands with regard to the chain.

    Args:
        reader: an open reading transaction.
        person: who is asked about.
        acts: the parts of the answer.
        asked: the days of the answer, as they shall be called.
        horizon: how far a post may be stretched.
        audience: who asks.
    """
    ref, posts = person.ref, fetch_posts(reader, [person], audience)
    here = [(post, found) for post in posts if (found := [act for act in acts if post.target.ref.id in _bodies(act)])]
    held = tuple(_post(post, found, horizon) for post, found in here)
    if any(ref.id == holder.person.id for act in acts for holder in act.holders):
        return About(ref, "in the chain", f"{ref.name} is in the chain.", held)
    if any(ref.id == accused.entity.id for act in acts for accused in act.accused):
        text = f"{ref.name} is accused, outside the chain."
        return About(ref, "accused, outside the chain", text, held)
    if any(ref.id == affected.id for act in acts for affected in act.affected):
        return About(ref, "affected by the act", f"{ref.name} is one of those to whom the act was done.", held)
    on = "; ".join(_when(post) for post, _ in here) + "."
    if any(post.grade for post in held):
        text = f"{ref.name} is in another post {on_days(asked.text)}, not in the chain: {on}"
        return About(ref, "not documented here", text, held)
    if here:
        text = f"{ref.name} is not documented in post {on_days(asked.text)}: {on}"
        return About(ref, "not in post that day", text, held)
    text = f"No source documents {ref.name} in this chain, or at any time in one of its bodies."
    return About(ref, "not documented here", text, held)


def _bodies(act: ActChain) -> set[str]:
    """Every body whose head belongs to a chain: it has a holder, or a gap."""
    return {gap.body.id for gap in act.gaps if gap.body} | {holder.body.id for holder in act.holders}


def _post(post: Tie, acts: Sequence[ActChain], horizon: Horizon) -> PostOf:
    """A post, with the weakest grade that it has in the parts of the answer; None if there is a part without it."""
    grades = [_grade(post, act, horizon) for act in acts]
    found = [grade for grade in grades if grade]
    return PostOf(
        body=post.target.ref,
        role=post.role,
        title=post.qualifiers.get("title", ""),
        attested=(post.held.attested_from, post.held.attested_to),
        grade=weakest(found) if len(found) == len(grades) else None,
    )


def _grade(post: Tie, act: ActChain, horizon: Horizon) -> Grade | None:
    """A headship has the grade of its hop, which takes account of others in it; of other posts there may be many."""
    if post.role == HEAD:
        return next((hop.grade for hop in act.hops if hop.id == post.id), None)
    days = parse_span(act.on)
    turning = turning_days(post.held, horizon.posts) | {day for day in (days.first, days.last) if day}
    grades = [grade_on(post.held, day, horizon.posts) for day in turning if days.allows(day)]
    found = [grade for grade in grades if grade]
    return weakest(found) if found and len(found) == len(grades) else None


def _when(post: Tie) -> str:
    title = post.qualifiers.get("title") or post.role
    days = sorted((*post.held.sure, *post.held.touch))
    if not days:
        return f"{title}, {post.target.ref.name}, without a date"
    first, last = days[0][0].isoformat(), max(last for _, last in days).isoformat()
    when = f"on {first}" if first == last else f"between {first} and {last}"
    return f"{title}, {post.target.ref.name}, attested {when}"
