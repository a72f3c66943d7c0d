"""The parts of a chain's body: acts, hops, holders, accusations, replies, gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.answers.envelope import Body, interval_body, optional_ref, ref_body

if TYPE_CHECKING:
    from queries.chain.answer import Accused, ActChain, Gap, Holder, Hop, Mention, NextCitation, Reply, Response


def act_body(act: ActChain) -> Body:
    """Write one act with its chain on days on which it does not change."""
    return {
        "event": ref_body(act.event),
        "kind": act.kind,
        "on": act.on,
        "act_on": act.act_on,
        "affected": [ref_body(ref) for ref in act.affected],
        "places": [ref_body(ref) for ref in act.places],
        "horizon_days": {"posts": act.posts_horizon, "structure": act.structure_horizon},
        "hops": [_hop(hop) for hop in act.hops],
        "strict": act.strict,
        "wide": act.wide,
        "holders": [_holder(holder) for holder in act.holders],
        "accused": [_accused(accused) for accused in act.accused],
        "gaps": [_gap(gap) for gap in act.gaps],
        "stops": act.stops,
        "alarms": act.alarms,
        "next_best_citation": _next(act.next_best_citation),
    }


def _hop(hop: Hop) -> Body:
    return {
        "id": hop.id,
        "from": ref_body(hop.origin),
        "edge": hop.edge,
        "to": ref_body(hop.target),
        "kind": hop.kind,
        "title": hop.title,
        "rank": hop.rank,
        "grade": hop.grade,
        "why": hop.why,
        "standing": hop.standing,
        "by": [ref_body(ref) for ref in hop.by],
        "attested": interval_body(hop.attested),
        "possible": interval_body(hop.possible),
        "disputed": hop.disputed,
        "denials": [reply_body(reply) for reply in hop.denials],
        "replies": [reply_body(reply) for reply in hop.replies],
        "origins": hop.origins,
        "claims": hop.claims,
    }


def reply_body(reply: Reply) -> Body:
    """Write what somebody answered to a claim."""
    return {
        "claim": reply.claim,
        "by": ref_body(reply.by),
        "told_by": optional_ref(reply.told_by),
        "stance": reply.stance,
        "organ": reply.organ,
        "about": optional_ref(reply.about),
        "standing": reply.standing,
        "note": reply.note,
        "published": reply.published,
    }


def _holder(holder: Holder) -> Body:
    return {
        "body": ref_body(holder.body),
        "person": ref_body(holder.person),
        "role": holder.role,
        "title": holder.title,
        "grade": holder.grade,
        "standing": holder.standing,
        "hop": holder.hop,
        "sanctions": [_response(response) for response in holder.sanctions],
        "awards": [_response(response) for response in holder.awards],
        "shared": holder.shared,
    }


def _response(response: Response) -> Body:
    return {
        "event": ref_body(response.event),
        "kind": response.kind,
        "on": response.on,
        "when": response.when,
        "authorities": [ref_body(authority) for authority in response.authorities],
        "programme": response.programme,
        "legal_basis": response.legal_basis,
        "reason": response.reason,
        "reasons": [
            {
                "text": one.text,
                "by": [ref_body(ref) for ref in one.by],
                "sources": [ref_body(ref) for ref in one.sources],
                "claims": one.claims,
            }
            for one in response.reasons
        ],
        "award": response.award,
        "claims": response.claims,
    }


def _accused(accused: Accused) -> Body:
    return {
        "entity": ref_body(accused.entity),
        "organ": accused.organ,
        "by": [ref_body(ref) for ref in accused.by],
        "reason": accused.reason,
        "standing": accused.standing,
        "claims": accused.claims,
        "replies": [reply_body(reply) for reply in accused.replies],
        "in_chain": accused.in_chain,
    }


def _gap(gap: Gap) -> Body:
    return {
        "body": optional_ref(gap.body),
        "role": gap.role,
        "last": _mention(gap.last),
        "next": _mention(gap.next),
        "reading": gap.reading,
        "text": gap.text,
    }


def _mention(mention: Mention | None) -> Body | None:
    if mention is None:
        return None
    return {
        "person": ref_body(mention.person),
        "day": mention.day,
        "title": mention.title,
        "claims": mention.claims,
    }


def _next(citation: NextCitation | None) -> Body | None:
    if citation is None:
        return None
    return {"hop": citation.hop, "body": optional_ref(citation.body), "lines": citation.lines, "text": citation.text}
