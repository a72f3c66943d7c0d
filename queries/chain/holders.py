"""Holders: who held which post in a body of the chain, with sanctions and awards; two heads at one time are flagged."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from queries.chain.answer import Holder
from queries.chain.hops import walked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from queries.chain.evidence import Tie
    from queries.chain.responses import Responses
    from queries.chain.timeline import Stretch


def persons_of(stretches: list[Stretch], ties: Mapping[str, Tie]) -> set[str]:
    """Ids of everybody who is an actor or holds a post in some stretch."""
    hops = {hop for stretch in stretches for line in stretch.wide for hop in line}
    return {ties[hop].origin.ref.id for hop in hops if ties[hop].origin.is_person}


def make_holders(stretch: Stretch, ties: Mapping[str, Tie], responses: Responses) -> tuple[Holder, ...]:
    """Give the holders of a stretch, from the act upward.

    An actor in person for whom no post is documented stands with the act itself.
    """
    held = [ties[hop] for hop in walked(stretch) if ties[hop].origin.is_person]
    heads = Counter(tie.target.ref.id for tie in held if tie.role == "head")
    with_post = {tie.origin.ref.id for tie in held if tie.edge == "holds_post"}
    return tuple(
        Holder(
            body=tie.target.ref,
            person=tie.origin.ref,
            role=tie.role,
            title=tie.qualifiers.get("title", ""),
            grade=stretch.grades[tie.id],
            standing=tie.standing,
            hop=tie.id,
            sanctions=tuple(one for one in responses.get(tie.origin.ref.id, []) if one.kind == "sanction"),
            awards=tuple(one for one in responses.get(tie.origin.ref.id, []) if one.kind == "award"),
            shared=tie.role == "head" and heads[tie.target.ref.id] > 1,
        )
        for tie in held
        if tie.edge == "holds_post" or tie.origin.ref.id not in with_post
    )


def alarms(stretch: Stretch, ties: Mapping[str, Tie]) -> Iterator[str]:
    """Say where the evidence names two heads of one body at one time; neither is dropped."""
    heads: dict[str, list[Tie]] = {}
    for hop in walked(stretch):
        if ties[hop].role == "head":
            heads.setdefault(ties[hop].target.ref.name, []).append(ties[hop])
    for body, found in heads.items():
        names = sorted({tie.origin.ref.name for tie in found})
        if len(names) > 1:
            yield f"{len(names)} people are documented as head of {body} at one time: {', '.join(names)}."
