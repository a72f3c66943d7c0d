"""Invented bodies with many members: what the graph view has to draw, page by page or all at once."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from benchmarks.nation.ledger import FIRST, LAST, Ledger, day_span
from graph.records import Dataset

if TYPE_CHECKING:
    from collections.abc import Mapping

SEED = 4_711


def crowd(members: Mapping[str, int]) -> Dataset:
    """Invent bodies that share their members.

    Args:
        members: how many members each body has, by its id.

    Returns:
        The dataset, the same for the same numbers: a claim for each name and one for each membership.
    """
    most = max(members.values())
    ledger = Ledger(random.Random(SEED), 2 * most + sum(members.values()))  # noqa: S311 - the same crowd each time
    for body in members:
        ledger.entity(body, "Organization")
        paper, issue = ledger.paper(FIRST)
        ledger.entity(paper, "Organization")
        ledger.say(paper, issue, body, "name", value=f"{ledger.words.place()} Union")
    for number in range(most):
        person = ledger.entity(f"member-{number + 1}", "Person")
        paper, issue = ledger.paper(ledger.day(FIRST, LAST))
        ledger.entity(paper, "Organization")
        ledger.say(paper, issue, person, "name", value=ledger.words.person())
        for body in (body for body, size in members.items() if number < size):
            day = ledger.day(FIRST, LAST)
            ledger.say(paper, issue, person, "member_of", object=body, started=day_span(day), ended=day_span(day))
    cited = {citation.source for claim in ledger.claims for citation in claim.citations}
    return Dataset(
        id="nation",
        title="An invented crowd",
        version=f"1.0.0-{len(ledger.claims)}",
        licence="CC0-1.0",
        sources=tuple(source for source in ledger.sources.values() if source.id in cited),
        entities=tuple(ledger.entities.values()),
        claims=tuple(ledger.claims),
    )
