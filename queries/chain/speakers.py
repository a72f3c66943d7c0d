"""Who says the claims that draw a tie: an allegation is never shown without the one who makes it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graph.protection import Ref, shown_ref
from queries.chain.evidence import chain_statement
from queries.rows import mapping

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.database import Reader
    from graph.protection import Audience

Speakers = dict[str, list[Ref]]
"""Speakers by the id of the claim."""


def fetch_speakers(reader: Reader, claims: Iterable[str], audience: Audience) -> Speakers:
    """Fetch who says each claim; a claim that the audience may not see is not in the result."""
    asked = sorted(set(claims))
    found: defaultdict[str, list[Ref]] = defaultdict(list)
    if asked:
        for row in reader.rows(chain_statement("speakers"), {"claims": asked, "audiences": audience.levels}):
            found[str(row["claim"])].append(shown_ref(mapping(row["speaker"])))
    return dict(found)


def speakers_of(speakers: Speakers, claims: Iterable[str]) -> tuple[Ref, ...]:
    """Each speaker of any of these claims once, in the order of the claims."""
    return tuple(dict.fromkeys(speaker for claim in claims for speaker in speakers.get(claim, [])))
