"""What a chain says of one person who is asked about: in it, accused outside it, or not in post that day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.grades import Grade, grade_on, weakest
from queries.chain.answer import About, PostOf
from queries.chain.evidence import fetch_ties

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.database import Reader
    from graph.dates import Span
    from graph.grades import Horizon
    from graph.protection import Audience, Ref
    from queries.chain.answer import ActChain
    from queries.chain.evidence import Tie


def make_about(
    reader: Reader, person: Ref, acts: Sequence[ActChain], asked: Span, horizon: Horizon, audience: Audience
) -> About:
    """Say where one person stands with regard to the chain.

    Args:
        reader: an open reading transaction.
        person: who is asked about.
        acts: the parts of the answer.
        asked: the days of the answer.
        horizon: how far a post may be stretched.
        audience: who asks.
    """
    posts = fetch_ties(reader, "posts_ever", {"person": person.id}, asked, audience)
    bodies = {gap.body.id for act in acts for gap in act.gaps if gap.body}
    bodies |= {holder.body.id for act in acts for holder in act.holders}
    here = [post for post in posts if post.target.ref.id in bodies]
    held = tuple(_post(post, asked, horizon) for post in here)
    if any(person.id == holder.person.id for act in acts for holder in act.holders):
        return About(person, "in the chain", f"{person.name} is in the chain.", held)
    if any(person.id == accused.entity.id for act in acts for accused in act.accused):
        text = f"{person.name} is accused, outside the chain."
        return About(person, "accused, outside the chain", text, held)
    if here:
        return About(person, "not in post that day", _not_in_post(person, here, asked), held)
    text = f"No source documents {person.name} in this chain, or at any time in one of its bodies."
    return About(person, "not documented here", text, held)


def _post(post: Tie, asked: Span, horizon: Horizon) -> PostOf:
    return PostOf(
        body=post.target.ref,
        role=post.role,
        title=post.qualifiers.get("title", ""),
        attested=(post.held.attested_from, post.held.attested_to),
        grade=_grade(post, asked, horizon),
    )


def _grade(post: Tie, asked: Span, horizon: Horizon) -> Grade | None:
    """The weaker of the grades on the first and the last day asked; None if it does not hold on one of them."""
    days = [day for day in (asked.first, asked.last) if day]
    grades = [grade_on(post.held, day, horizon.posts) for day in days]
    found = [grade for grade in grades if grade]
    return weakest(found) if found and len(found) == len(days) else None


def _not_in_post(person: Ref, posts: Sequence[Tie], asked: Span) -> str:
    return f"{person.name} is not documented in post on {asked.text}: " + "; ".join(_when(post) for post in posts) + "."


def _when(post: Tie) -> str:
    title = post.qualifiers.get("title") or post.role
    days = sorted((*post.held.sure, *post.held.touch))
    if not days:
        return f"{title}, {post.target.ref.name}, without a date"
    first, last = days[0][0].isoformat(), max(last for _, last in days).isoformat()
    when = f"on {first}" if first == last else f"between {first} and {last}"
    return f"{title}, {post.target.ref.name}, attested {when}"
