"""Searches on record in a casefile: the latest of a kind, up to the day of the dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from referrals.casefile import Casefile, Search


def latest_search(casefile: Casefile, what: Literal["denials", "listings"]) -> Search | None:
    """Give the latest search of a kind; None if none was made by the day of the dossier."""
    made = [one for one in casefile.searches if one.what == what and one.on <= casefile.as_of]
    return max(made, key=lambda one: one.on, default=None)
