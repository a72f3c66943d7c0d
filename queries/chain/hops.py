"""Hops: the ties of the lines that hold, with their grades and what was answered to their claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.chain.answer import Hop
from queries.chain.reasons import why
from queries.chain.replies import denials, of_claims, silences
from queries.chain.speakers import speakers_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from queries.chain.evidence import Evidence, Tie
    from queries.chain.replies import Replies
    from queries.chain.speakers import Speakers
    from queries.chain.timeline import Stretch


def ties_by_id(evidence: Evidence) -> dict[str, Tie]:
    """Every tie around the act, by id, from the act upward."""
    heads = (head for found in evidence.headships.values() for head in found)
    return {tie.id: tie for tie in (*evidence.parts, *evidence.posts, *evidence.links, *heads)}


def walked(stretch: Stretch) -> list[str]:
    """Ids of the hops of the wide lines, each once, from the act upward."""
    ordered: dict[str, None] = {}
    longest = max((len(line) for line in stretch.wide), default=0)
    for level in range(longest):
        for line in stretch.wide:
            if level < len(line):
                ordered[line[level]] = None
    return list(ordered)


def make_hops(stretch: Stretch, ties: Mapping[str, Tie], replies: Replies, speakers: Speakers) -> tuple[Hop, ...]:
    """Give the hops of a stretch, from the act upward."""
    return tuple(_hop(ties[tie], stretch, replies, speakers) for tie in walked(stretch))


def _hop(tie: Tie, stretch: Stretch, replies: Replies, speakers: Speakers) -> Hop:
    """A tie to an act is walked from the act; every other one as it is stored.

    Claims of one fact that contradict each other in a detail are no denials of it.
    """
    answered = [reply for reply in of_claims(replies, tie.claims) if reply.claim not in tie.claims]
    from_act = tie.edge == "involved_in"
    return Hop(
        id=tie.id,
        origin=tie.target.ref if from_act else tie.origin.ref,
        edge=tie.edge,
        target=tie.origin.ref if from_act else tie.target.ref,
        kind=tie.role or tie.qualifiers.get("kind", ""),
        title=tie.qualifiers.get("title", ""),
        rank=tie.qualifiers.get("rank", ""),
        grade=stretch.grades[tie.id],
        why=why(tie, stretch),
        standing=tie.standing,
        by=speakers_of(speakers, tie.claims),
        attested=(tie.held.attested_from, tie.held.attested_to),
        possible=(tie.held.possible_from, tie.held.possible_to),
        disputed=tie.disputed,
        denials=denials(answered),
        replies=silences(answered),
        origins=tie.origins,
        claims=tie.claims,
    )
