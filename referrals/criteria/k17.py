"""K17: whether listings elsewhere were looked for, those that have ended included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.checklist import Status
from referrals.recent import latest_search

if TYPE_CHECKING:
    from referrals.checklist import Criterion
    from referrals.dossier import Dossier
    from referrals.matter.records import Listing

CODE, TITLE = "K17", "Listed elsewhere"
#: Lists change weekly; a search is recent for so many days.
DAYS = 30
#: States whose listing opens the urgent procedure of the United Kingdom (Sanctions and Anti-Money Laundering Act 2018,
#: section 11 as amended).
_URGENT_NOTE = "listed by one of four authorities that open the urgent procedure of the United Kingdom"
_URGENT = ("United States", "European Union", "Australia", "Canada")


def judge(dossier: Dossier) -> Criterion:
    """PASS with a search of the lists within 30 days; WEAK with an older one; MISSING with none."""
    listings = [one for one in dossier.matter.listings if one.kind == "sanction"]
    because = [_told(one) for one in listings]
    if any(opens_urgent_route(one) for one in listings):
        because.append(_URGENT_NOTE)
    claims = [claim for one in listings for claim in one.claims]
    search = latest_search(dossier.casefile, "listings")
    lift = f"a search of the sanctions lists, not older than {DAYS} days, in the casefile"
    if search is None:
        because = ["the lists were not checked", *because]
        return dossier.criterion(CODE, TITLE, Status.MISSING, because, claims=claims, lifts=[lift])
    because = [f"lists checked on {search.on} in {search.where} by {search.by}", *because]
    recent = (dossier.casefile.as_of - search.on).days <= DAYS
    return dossier.criterion(CODE, TITLE, Status.PASS if recent else Status.WEAK, because, claims=claims, lifts=[lift])


def opens_urgent_route(listing: Listing) -> bool:
    """Whether a listing is of an authority that opens the urgent procedure of the United Kingdom."""
    return any(state in name.name for name in listing.authorities for state in _URGENT)


def _told(listing: Listing) -> str:
    by = ", ".join(ref.name for ref in listing.authorities) or "an authority that no source names"
    circular = f"; circular: {', '.join(listing.circular)}" if listing.circular else ""
    return f"“{listing.event.name}” by {by}, {listing.on or 'undated'}{circular}"
