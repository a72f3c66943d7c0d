"""Which claims a dossier tells: those of every part of its matter, without those that merely lie beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from referrals.matter.records import Act, Matter


def claims_told(matter: Matter) -> frozenset[str]:
    """Ids of the claims that names, properties, posts, acts, ties and listings stand on."""
    return frozenset(one for one in _told(matter) if one in matter.claims)


def _told(matter: Matter) -> Iterator[str]:
    yield from (claim.id for claim in matter.names)
    yield from (claim.id for claims in matter.properties.values() for claim in claims)
    yield from (one for post in matter.posts for one in post.claims)
    yield from (one for path in matter.paths for step in path.steps for one in step.claims)
    yield from (one for listing in matter.listings for one in listing.claims)
    for act in matter.acts:
        yield from claims_of_act(matter, act)


def claims_of_act(matter: Matter, act: Act) -> Iterator[str]:
    """Ids of the claims that one act is told by: its own, its places, who is accused of it, and what followed."""
    yield from act.claims
    yield from (one for _, one in act.status_of_affected)
    yield from (one for response in act.responses for one in response.claims)
    for claim in matter.claims.values():
        ends = {claim.subject.id, claim.object.id if claim.object else ""}
        if act.event.id in ends and claim.predicate in {"accused_of", "located_in"}:
            yield claim.id


def sources_told(matter: Matter) -> frozenset[str]:
    """Ids of the sources that stand behind what a dossier tells, answers to it included."""
    told = claims_told(matter)
    claims = [claim for claim in matter.claims.values() if claim.id in told or set(claim.disputes) & told]
    cited = {cited.source for claim in claims for cited in claim.citations}
    return frozenset(cited | {one.rests_on.id for claim in claims for one in claim.citations if one.rests_on})
