"""Those who are accused of an act: outside the chain, with who accuses them and what they replied."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graph.protection import Ref, shown_ref
from queries.chain.answer import Accused, Reply
from queries.chain.evidence import chain_statement
from queries.chain.replies import Replies, fetch_replies, of_claims
from queries.chain.speakers import Speakers, speakers_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.database import Reader
    from graph.protection import Audience
    from queries.chain.evidence import Evidence, Tie


def make_accused(
    reader: Reader, evidence: Evidence, replies: Replies, speakers: Speakers, audience: Audience
) -> tuple[Accused, ...]:
    """Give everybody who is accused of the act, in the order of their names.

    Args:
        reader: an open reading transaction.
        evidence: everything around the act.
        replies: what was answered to the claims of its parts.
        speakers: who says these claims.
        audience: who asks.
    """
    accusations = [part for part in evidence.parts if part.edge == "accused_of"]
    if not accusations:
        return ()
    background = _background_replies(reader, accusations, audience)
    actors = {part.origin.ref.id for part in evidence.parts if part.answerable}
    found = (
        Accused(
            entity=tie.origin.ref,
            organ=tie.qualifiers.get("organ", ""),
            by=speakers_of(speakers, tie.claims),
            reason=tie.qualifiers.get("reason", ""),
            standing=tie.standing,
            claims=tie.claims,
            replies=_once((*of_claims(replies, tie.claims), *background.get(tie.id, ()))),
            in_chain=tie.origin.ref.id in actors,
        )
        for tie in accusations
    )
    return tuple(sorted(found, key=lambda one: (one.entity.name, one.entity.id, one.organ)))


def _background_replies(reader: Reader, accusations: list[Tie], audience: Audience) -> dict[str, tuple[Reply, ...]]:
    """What the accused answered about the act that the accuser gives as the background, by accusation."""
    contexts = {tie.id: tie.qualifiers["context"] for tie in accusations if tie.qualifiers.get("context")}
    if not contexts:
        return {}
    acts: dict[str, Ref] = {}
    claims: defaultdict[str, list[str]] = defaultdict(list)
    parameters = {"acts": sorted(set(contexts.values())), "audiences": audience.levels}
    for row in reader.rows(chain_statement("backgrounds"), parameters):
        act = str(row["act_id"])
        acts[act] = shown_ref({"id": act, "name": row["act_name"]})
        claims[act] += row["claims"] if isinstance(row["claims"], list) else []
    replies = fetch_replies(reader, (claim for found in claims.values() for claim in found), audience)
    return {
        tie.id: tuple(
            reply
            for reply in of_claims(replies, claims[contexts[tie.id]], acts.get(contexts[tie.id]))
            if reply.by.id == tie.origin.ref.id
        )
        for tie in accusations
        if tie.id in contexts
    }


def _once(replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """Each answer once: what somebody replied on this act goes before the same reply on its background."""
    kept: dict[tuple[str, str, str], Reply] = {}
    for reply in replies:
        kept.setdefault((reply.by.id, reply.organ, reply.stance), reply)
    return tuple(kept.values())


def _stored(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}
