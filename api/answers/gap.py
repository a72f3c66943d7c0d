"""The body of the accountability gap, and of the choice of acts that it is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.answers.envelope import address, envelope, ref_body

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from api.answers.envelope import Body
    from graph.protection import Audience
    from referrals.gap import Choice, GapAnswer, Standing

NOTICE = "Standing in the chain of an act says nothing of guilt. Sorted by name."


def gap_body(answer: GapAnswer, audience: Audience) -> Body:
    """Write who stood in the covered command chains of the chosen acts."""
    self = address("gap", acts=",".join(act.id for act in answer.acts))
    return {
        **envelope(self, audience, answer.datasets),
        "notice": NOTICE,
        "acts": [ref_body(act) for act in answer.acts],
        "officials": [_official(one) for one in answer.officials],
        "stops": list(answer.stops),
    }


def choices_body(dataset: str, acts: Sequence[Choice], audience: Audience, datasets: Mapping[str, str]) -> Body:
    """Write the acts of a dataset among which one may choose."""
    return {
        **envelope(address("gap", dataset), audience, datasets),
        "dataset": dataset,
        "acts": [{**ref_body(one.act), "kind": one.kind, "on": one.on or None} for one in acts],
    }


def _official(one: Standing) -> Body:
    return {
        "person": ref_body(one.person),
        "act": ref_body(one.act),
        "body": ref_body(one.body),
        "title": one.title,
        "actor": ref_body(one.actor),
        "actor_role": one.role,
        "weakest_standing": one.standing,
        "listings": [
            {"event": ref_body(listing.event), "on": listing.on or None, "programme": listing.programme}
            | {"authorities": [ref_body(authority) for authority in listing.authorities]}
            for listing in one.listings
        ],
        "programmes_reaching_the_act": list(one.reaching),
        "replies": list(one.replies),
        "claims": list(one.claims),
    }
