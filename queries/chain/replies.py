"""What was answered to claims: denials, contradictions and missing replies, told apart by who speaks."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.protection import Ref, shown_ref
from graph.records import Stance, Standing
from queries.chain.answer import Reply
from queries.chain.evidence import chain_statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.database import Reader
    from graph.protection import Audience

Replies = dict[str, list[Reply]]
"""Replies by the id of the claim that they answer."""


def fetch_replies(reader: Reader, claims: Iterable[str], audience: Audience) -> Replies:
    """Fetch what answers each claim; a claim that nobody answered is not in the result."""
    asked = sorted(set(claims))
    found: defaultdict[str, list[Reply]] = defaultdict(list)
    if asked:
        parameters = {"claims": asked, "audiences": audience.levels}
        for row in reader.rows(chain_statement("answers"), parameters):
            found[str(row["answered_id"])].append(_reply(row))
    return dict(found)


def of_claims(replies: Replies, claims: Iterable[str], about: Ref | None = None) -> tuple[Reply, ...]:
    """Each reply to any of these claims once, in the order of the claims.

    Args:
        replies: as fetched.
        claims: ids of claims.
        about: the act that the replies are about, where that is another than the one asked about.
    """
    found = {reply.claim: reply for claim in claims for reply in replies.get(claim, [])}
    if about is None:
        return tuple(found.values())
    return tuple(replace(reply, about=about) for reply in found.values())


def denials(replies: Iterable[Reply]) -> tuple[Reply, ...]:
    """Those that deny or contradict."""
    return tuple(reply for reply in replies if reply.stance != Stance.NO_REPLY.value)


def silences(replies: Iterable[Reply]) -> tuple[Reply, ...]:
    """Those in which somebody was asked and did not reply."""
    return tuple(reply for reply in replies if reply.stance == Stance.NO_REPLY.value)


def _reply(row: Mapping[str, object]) -> Reply:
    answer, speaker = _stored(row["answer"]), shown_ref(_stored(row["speaker"]))
    reported = shown_ref(_stored(row["reported"])) if row.get("reported") else None
    return Reply(
        claim=str(answer["id"]),
        by=reported or speaker,
        told_by=speaker if reported else None,
        stance=str(answer["stance"]),
        organ=str(answer.get("organ") or ""),
        about=None,
        standing=Standing(str(answer["standing"])),
        note=str(answer.get("note") or ""),
        published=str(row["published"] or ""),
    )


def _stored(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}
