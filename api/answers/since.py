"""What became of claims that somebody took away: how their versions are given, and what is answered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.errors import BadParameter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from api.answers.envelope import Body
    from queries.subgraph.since import Since

#: As `queries.subgraph.records.Claim.version` has it: `dataset:claim@` and twelve hex digits.
_VERSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*:[A-Za-z0-9][A-Za-z0-9_.-]*@[0-9a-f]{12}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|\+00:00)")
#: As many as an address takes.
MOST_VERSIONS = 100


def read_versions(text: str, where: str) -> tuple[str, ...]:
    """Read versions of claims, separated by commas.

    Raises:
        BadParameter: one is none, or there are too many.
    """
    given = tuple(dict.fromkeys(part for one in text.split(",") if (part := one.strip())))
    if not given or len(given) > MOST_VERSIONS:
        raise BadParameter(f"{len(given):,} are given", where=where, mend=f"give from 1 to {MOST_VERSIONS}")
    for one in given:
        if not _VERSION.fullmatch(one):
            mend = "give them as an export has them, dataset:claim@ and 12 hex digits"
            raise BadParameter(f"{one[:60]!r} is no version of a claim", where=where, mend=mend)
    return given


def read_moment(text: str | None, where: str) -> str:
    """Read a moment, as `latest_record` of a part of the graph has it; empty if none is given.

    Raises:
        BadParameter: it is none.
    """
    if text and not _MOMENT.fullmatch(text):
        mend = "give it as latest_record has it, such as 2026-11-29T10:03:29+00:00, with + written as %2B"
        raise BadParameter(f"{text[:40]!r} is no moment in UTC", where=where, mend=mend)
    return text or ""


def since_items(since: Iterable[Since]) -> list[Body]:
    """Write what happened to claims, one item for each thing that happened."""
    return [{"claim": one.claim, "became": one.became.value, "words": one.words, "by": list(one.by)} for one in since]
