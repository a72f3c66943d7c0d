"""Who says it: how a sentence about the world begins, by the wording table and the independence rule.

One origin: "According to …". Two or more: "… and … each report that". None that counts: "… alleges that", with a note
that it carries nothing. A finding of a United Nations body or a court, where the source gives it as one, says that the
standard of proof is not on record, since the graph holds none; it is never raised.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.draft.wording import is_group, joined, worded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from queries.claims import CitedClaim
    from referrals.draft.manuscript import Manuscript
    from referrals.matter.records import OriginCount

#: Kinds of evidence that may be a finding, if the claim has been taken up by an authority or a court.
_FINDING, _FOUND = frozenset({"un-body", "court"}), frozenset({"official", "court"})
_SUPPLEMENTARY = 6
_NAMED = 4


def counting(manuscript: Manuscript, claims: Iterable[str], origins: OriginCount) -> list[CitedClaim]:
    """Those of some claims that stand on an origin that counts; all of them if none does."""
    groups = {source for members, _ in origins.groups for source in members}
    known = [manuscript.matter.claims[one] for one in dict.fromkeys(claims)]
    kept = [claim for claim in known if set(origins_of(claim)) & groups and claim.credibility < _SUPPLEMENTARY]
    return kept or known


def origins_of(claim: CitedClaim) -> list[str]:
    """The sources on which a claim stands in the end: the originals of reprints."""
    return [cited.rests_on.id if cited.rests_on else cited.source for cited in claim.citations]


def count_of(manuscript: Manuscript, claims: Iterable[str], origins: OriginCount) -> int:
    """How many of the counted origins carry some claims."""
    known = [manuscript.matter.claims[one] for one in claims]
    stood_on = {source for claim in known if claim.credibility < _SUPPLEMENTARY for source in origins_of(claim)}
    return sum(1 for members, _ in origins.groups if stood_on & set(members))


def opening(manuscript: Manuscript, claims: Iterable[str], origins: OriginCount) -> str:
    """Begin a sentence that some claims carry, with a space or a comma at its end.

    Args:
        manuscript: what is written.
        claims: ids of the claims of the sentence.
        origins: the origins of the act, post or tie that they belong to.
    """
    ids = tuple(claims)
    chosen, count = counting(manuscript, ids, origins), count_of(manuscript, ids, origins)
    names = speakers(manuscript, chosen)
    if count == 0:
        several = len(names) > 1 or is_group(names[0])
        return worded("who.allege" if several else "who.alleges", names=joined(names))
    if all(claim.nature in _FINDING and claim.standing in _FOUND for claim in chosen):
        return worded("who.found", names=joined(names))
    if 1 < count < len(names):
        # More speakers than origins: some of them speak in one source, and the number that counts is told.
        return worded("who.report_on", names=joined(names), count=count)
    if count > 1 and len(names) > 1:
        return worded("who.each_report" if len(names) > 2 else "who.both_report", names=joined(names))  # noqa: PLR2004 - two is both
    return worded("who.according_to", names=joined(names))


def speakers(manuscript: Manuscript, claims: Iterable[CitedClaim]) -> list[str]:
    """Who says some claims: the speakers, or what publishes them where none is known; protected ones by label."""
    names = dict.fromkeys(_speaker(manuscript, claim) for claim in claims)
    return list(names)[:_NAMED] + ([worded("who.others")] if len(names) > _NAMED else [])


def _speaker(manuscript: Manuscript, claim: CitedClaim) -> str:
    if label := manuscript.sources.only_protected(claim):
        return worded("who.protected", label=label)
    if claim.asserted_by is not None:
        return claim.asserted_by.name
    publisher = next((cited.publisher for cited in claim.citations if cited.publisher), "")
    return publisher or worded("who.unknown")
