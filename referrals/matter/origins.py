"""Counting origins by the independence rule, which is a house rule and no law: origins are counted, not links.

Two sources share an origin when one quotes, reprints, translates or relies wholly on the other; when both rest on the
same witness, document, leak or data set; when both belong to the same publisher or the same government; or when one
body wrote both. Unknown origin counts as one shared unknown. Nothing graded D or E, or 5, counts; F or 6 counts only
as supplementary. Posts on social media count only where place and time were verified and the check is on record,
which no dataset holds yet. The listing of somebody by another government is one origin for the act behind it, and is
circular if it rests on what the submitter published, or if the same government is asked now.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.spelling import fold
from referrals.matter.records import OriginCount

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from queries.subgraph.records import Citation, Claim, Source
    from referrals.casefile import Casefile
    from referrals.matter.view import View

UNKNOWN = "?"
BAD_SOURCES, _LOOSE_SOURCE = frozenset("DE"), "F"
_REJECTED = "graded"
IMPROBABLE, CANNOT_BE_JUDGED = 5, 6


@dataclass(slots=True)
class _Groups:
    """Sources that share an origin, with the reasons."""

    parent: dict[str, str] = field(default_factory=dict)
    reasons: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def root(self, key: str) -> str:
        self.parent.setdefault(key, key)
        while self.parent[key] != key:
            key = self.parent[key]
        return key

    def join(self, one: str, other: str, reason: str) -> None:
        first, second = sorted((self.root(one), self.root(other)))
        if first != second:
            self.parent[second] = first
            self.reasons[first] |= {reason} | self.reasons.pop(second, set())


class Origins:
    """Counts origins within one excerpt."""

    def __init__(self, view: View, casefile: Casefile, governments: Mapping[str, frozenset[str]], desk: str) -> None:
        """Prepare.

        Args:
            view: the excerpt.
            casefile: what the advocate knows to be one origin, and who submits.
            governments: the topmost bodies of the state to which a speaker belongs, by the speaker's id.
            desk: the state whose authority is asked, by its name; empty if that does not matter.
        """
        self._view, self._casefile, self._governments, self._desk = view, casefile, governments, fold(desk)
        # Every path asks for the same counts again.
        self._counted: dict[tuple[str, ...], OriginCount] = {}

    def count(self, claims: Iterable[str]) -> OriginCount:
        """Count the origins of some claims.

        Args:
            claims: ids of claims of the excerpt; others are passed over.
        """
        asked = tuple(dict.fromkeys(claims))
        if asked not in self._counted:
            self._counted[asked] = self._count(asked)
        return self._counted[asked]

    def _count(self, claims: tuple[str, ...]) -> OriginCount:
        known = self._view.excerpt.claims
        groups, left_out, circular = _Groups(), dict[str, str](), dict[str, None]()
        speakers: defaultdict[str, set[str]] = defaultdict(set)
        for claim in (known[one] for one in claims if one in known):
            for cited in claim.citations:
                origin = cited.rests_on or cited.source
                reason = self._does_not_count(claim, cited)
                if reason:
                    left_out.setdefault(origin, reason)
                    continue
                speakers[origin].add(claim.attributed_to or claim.asserted_by)
                groups.root(origin)
                if self._is_circular(claim, origin):
                    circular[origin] = None
        self._join(groups, speakers)
        return _counted(groups, left_out, circular)

    def is_rejected(self, claims: Iterable[str]) -> bool:
        """Whether nothing carries some claims but sources graded D or E, or 5: they tie nobody to an act."""
        known = self._view.excerpt.claims
        reasons = [
            self._does_not_count(known[one], cited) for one in claims if one in known for cited in known[one].citations
        ]
        return all(reason.startswith(_REJECTED) for reason in reasons)

    def _does_not_count(self, claim: Claim, cited: Citation) -> str:
        """Why a citation does not count; empty if it does."""
        passage, origin = (self._source(key) for key in (cited.source, cited.rests_on or cited.source))
        letters = [one.reliability for one in (passage, origin) if one]
        grade = f"{max(letters, default=_LOOSE_SOURCE)}{claim.credibility}"
        if claim.credibility == IMPROBABLE or BAD_SOURCES & set(letters):
            return f"{_REJECTED} {grade}"
        if origin and origin.kind == "social-media":
            return f"social media without a recorded check of place and time, graded {grade}"
        if claim.credibility == CANNOT_BE_JUDGED or _LOOSE_SOURCE in letters or not letters:
            return f"supplementary only, graded {grade}"
        return ""

    def _join(self, groups: _Groups, speakers: Mapping[str, set[str]]) -> None:
        by_trait: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for origin in speakers:
            for trait in self._traits(origin, speakers[origin] - {""}):
                by_trait[trait].append(origin)
        for (reason, _), found in sorted(by_trait.items()):
            for other in found[1:]:
                groups.join(found[0], other, reason)
        for same in self._casefile.same_origin:
            present = [one for one in same.sources if one in speakers]
            for other in present[1:]:
                groups.join(present[0], other, same.because)

    def _traits(self, origin: str, speakers: set[str]) -> Iterator[tuple[str, str]]:
        """What an origin has in common with others of the same origin: a reason, and the thing itself."""
        source = self._source(origin)
        publisher, author = (fold(source.publisher), fold(source.author)) if source else ("", "")
        if publisher:
            yield "same publisher", publisher
        if author:
            yield "same author", author
        for speaker in sorted(speakers):
            yield "same speaker", speaker
            for government in sorted(self._governments.get(speaker, ())):
                yield "same government", government
        if not publisher and not author and not speakers:
            yield "unknown origin", UNKNOWN

    def _is_circular(self, claim: Claim, origin: str) -> bool:
        """Whether an origin is what the submitter published, or the government that is asked now."""
        source = self._source(origin)
        own = {fold(name) for name in (self._casefile.submitter.name, *self._casefile.submitter.partners)} - {""}
        if source and fold(source.publisher) in own:
            return claim.nature == "official-record" or any(
                one.rests_on == origin and one.source != origin for one in claim.citations
            )
        roots = self._governments.get(claim.asserted_by, ())
        return bool(self._desk) and any(self._desk in fold(self._view.ref(root).name) for root in roots)

    def _source(self, key: str) -> Source | None:
        return self._view.excerpt.sources.get(key)


def _counted(groups: _Groups, left_out: Mapping[str, str], circular: Iterable[str]) -> OriginCount:
    members: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(groups.parent):
        members[groups.root(key)].append(key)
    counted = tuple((tuple(found), ", ".join(sorted(groups.reasons[root]))) for root, found in sorted(members.items()))
    return OriginCount(
        groups=counted,
        unknown=any("unknown origin" in reason for _, reason in counted),
        left_out=tuple(sorted((key, reason) for key, reason in left_out.items() if key not in groups.parent)),
        circular=tuple(sorted(circular)),
    )
