"""Sanctions and awards of the target, and proceedings against the target, as sources quote them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import load_schema
from referrals.matter.reach import RESPONSES
from referrals.matter.records import Listing

if TYPE_CHECKING:
    from queries.subgraph.records import Edge
    from referrals.matter.origins import Origins
    from referrals.matter.view import View

QUOTED = ("programme", "legal_basis", "reason", "measures", "award", "status", "charge", "article", "term")
PROCEEDINGS = frozenset({"charge", "trial", "verdict", "court-decision", "measure", "dismissal"})
_AUTHORITIES = frozenset({"authority", "court", "judge", "charging-body", "prosecutor"})


def collect_listings(view: View, target: str, origins: Origins) -> tuple[Listing, ...]:
    """Give what authorities decided about the target, in order of time; nothing if no source tells of it."""
    roles = load_schema().roles
    found: dict[str, Edge] = {}
    for edge in view.leading_from("involved_in", target):
        node = view.node(edge.end)
        if node and node.kind in RESPONSES | PROCEEDINGS and roles[edge.role].side == "affected":
            found.setdefault(edge.end, edge)
    listed = [_listing(view, event, target, origins) for event in found]
    return tuple(sorted(listed, key=lambda one: (one.on or "9999", one.event.name, one.event.id)))


def suffered(view: View, target: str) -> tuple[str, ...]:
    """The roles in which the target stands in acts as one who was affected or saw them: a victim is no target."""
    roles, schema = dict[str, None](), load_schema()
    for edge in view.leading_from("involved_in", target):
        node = view.node(edge.end)
        harmed = node is not None and node.kind not in RESPONSES | PROCEEDINGS and node.kind in schema.events
        against = schema.roles[edge.role].side == "affected" or edge.role == "witness"
        if harmed and against and node is not None and schema.events[node.kind].answered_for:
            roles[f"{edge.role} of “{node.name}”"] = None
    return tuple(roles)


def died(view: View, target: str) -> tuple[str, ...]:
    """The claims that say that the target has died; none if no source says so."""
    return tuple(
        claim.id
        for edge in view.leading_from("involved_in", target)
        if edge.role == "victim" and (node := view.node(edge.end)) and node.kind in {"death", "killing"}
        for claim in view.claims_of(edge)
    )


def _listing(view: View, event: str, target: str, origins: Origins) -> Listing:
    node = view.node(event)
    own = [edge for edge in view.leading_to("involved_in", event) if edge.start == target]
    deciding = [edge for edge in view.leading_to("involved_in", event) if edge.role in _AUTHORITIES]
    claims = [claim for edge in (*own, *deciding) for claim in view.claims_of(edge)]
    ids = tuple(dict.fromkeys(claim.id for claim in claims))
    quoted = [
        (word, claim.qualifiers[word], claim.id) for claim in claims for word in QUOTED if claim.qualifiers.get(word)
    ]
    counted = origins.count(ids)
    return Listing(
        event=view.ref(event),
        kind=node.kind if node else "",
        authorities=tuple(view.ref(one) for one in dict.fromkeys(edge.start for edge in deciding)),
        on=node.day if node else "",
        quoted=tuple(quoted),
        claims=ids,
        circular=counted.circular,
        origins=counted,
    )
