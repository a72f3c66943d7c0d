"""What the words of a judgment come to: a conviction, a clearing, or that an earlier one was taken back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from referrals.matter.records import Act

JUDGMENTS = frozenset({"verdict", "court-decision"})
#: Roles of those about whom a judgment decides.
JUDGED = frozenset({"defendant", "target"})
CONVICTED = re.compile(r"\b(convict(ed|s|ion)|found guilty|sentenced)\b", re.IGNORECASE)
CLEARED = re.compile(r"\b(acquit\w*|cleared|not guilty|discharged|case (was )?(dropped|closed))\b", re.IGNORECASE)
QUASHED = re.compile(r"\b(quash\w*|overturn\w*|annul\w*|set aside|vacat\w*|revers\w*)\b", re.IGNORECASE)
#: A later decision may also take an acquittal back, which then favours nobody.
_AGAINST = re.compile(
    rf"\bacquittal\w*\b.{{0,20}}{QUASHED.pattern}|{QUASHED.pattern}.{{0,20}}\bacquittal", re.IGNORECASE
)


def took_back_conviction(outcome: str) -> bool:
    """Whether the words of a decision say that it took an earlier judgment against somebody back."""
    return bool(QUASHED.search(outcome)) and not _AGAINST.search(outcome)


def cleared_somebody(outcome: str) -> bool:
    """Whether the words of a judgment say that it cleared somebody."""
    return bool(CLEARED.search(outcome)) and not _AGAINST.search(outcome)


def cleared(act: Act) -> frozenset[str]:
    """Give the ids of those whom a judgment about an act cleared, or whose conviction was taken back.

    What is alleged of them is contested, whoever else is named for the act; nobody if no judgment is on record.
    """
    judgments = (one for one in act.responses if one.kind in JUDGMENTS)
    favourable = (one for one in judgments if cleared_somebody(one.outcome) or took_back_conviction(one.outcome))
    return frozenset(ref.id for one in favourable for ref, role in one.to if role in JUDGED)
