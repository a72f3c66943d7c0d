"""Holders: who held which post in a body of the chain, with sanctions and awards; two heads at one time are flagged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.chain.answer import Holder
from queries.chain.hops import walked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from graph.grades import Grade
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
    heads = heads_by_body(stretch, ties)
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
            shared=tie.role == "head" and len(heads[tie.target.ref.id]) > 1,
        )
        for tie in held
        if tie.edge == "holds_post" or tie.origin.ref.id not in with_post
    )


def alarms(stretch: Stretch, ties: Mapping[str, Tie]) -> Iterator[str]:
    """Say where the evidence names two heads of one body at one time; neither is dropped."""
    for heads in heads_by_body(stretch, ties).values():
        best = {person: min((stretch.grades[tie.id] for tie in found), key=_rank) for person, found in heads.items()}
        if len(best) > 1:
            said = "are documented as" if all(grade.is_strict for grade in best.values()) else "may have been"
            names = sorted(f"{heads[person][0].origin.ref.name} ({grade})" for person, grade in best.items())
            body = next(iter(heads.values()))[0].target.ref.name
            changed = _hand_over(stretch, [tie for found in heads.values() for tie in found])
            yield f"{len(best)} people {said} head of {body} at one time: {', '.join(names)}.{changed}"


def heads_by_body(stretch: Stretch, ties: Mapping[str, Tie]) -> dict[str, dict[str, list[Tie]]]:
    """The headships of a stretch, by body and person: two spells of one person are no second head."""
    heads: dict[str, dict[str, list[Tie]]] = {}
    for tie in (ties[hop] for hop in walked(stretch)):
        if tie.role == "head":
            heads.setdefault(tie.target.ref.id, {}).setdefault(tie.origin.ref.id, []).append(tie)
    return heads


def _hand_over(stretch: Stretch, heads: Sequence[Tie]) -> str:
    """Add that one leaves and another comes on the one day of a stretch, which then need not be wrong."""
    left = {head.origin.ref.id for head in heads if head.held.possible_to == stretch.first == stretch.last}
    came = {head.origin.ref.id for head in heads if head.held.possible_from == stretch.first == stretch.last}
    return " On this very day one leaves and another comes." if left and came - left else ""


def _rank(grade: Grade) -> int:
    return grade.rank
