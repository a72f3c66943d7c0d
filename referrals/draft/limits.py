"""What contradicts what a dossier tells: claims that curators marked as in conflict, and readings that differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.draft.attribution import speakers
from referrals.draft.days import plain
from referrals.draft.used import claims_told
from referrals.draft.wording import joined, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from queries.claims import CitedClaim
    from referrals.document.records import Sentence
    from referrals.draft.manuscript import Manuscript


def conflicts(manuscript: Manuscript) -> Iterator[Sentence]:
    """What the dossier tells and curators marked as in conflict with other sources, readings side by side."""
    told = claims_told(manuscript.matter)
    groups: dict[tuple[str, str, str], list[CitedClaim]] = {}
    for claim in manuscript.matter.claims.values():
        if claim.id in told and claim.status == "conflict":
            what = claim.object.name if claim.object else ""
            groups.setdefault((claim.subject.name, claim.predicate, what), []).append(claim)
    for (subject, predicate, what), claims in groups.items():
        said = (f"{reading} ({speaker})" for reading, speaker in _readings(manuscript, claims))
        readings = "; ".join(dict.fromkeys(said))
        if readings:
            yield manuscript.file(
                "limits.conflict",
                [claim.id for claim in claims],
                subject=subject,
                predicate=word("edges", predicate),
                what=f" “{what}”" if what else "",
                readings=readings,
            )


def _readings(manuscript: Manuscript, claims: list[CitedClaim]) -> Iterator[tuple[str, str]]:
    """What each of them says, and who says it."""
    for claim in claims:
        quoted = [
            f"{word('qualifiers', key)}: “{value}”" for key, value in sorted(claim.qualifiers.items()) if key != "role"
        ]
        said = [claim.value or "", *quoted, plain(claim.on or claim.started or claim.ended or "")]
        yield ", ".join(filter(None, said)) or word("limits", "as_it_is"), joined(speakers(manuscript, [claim]))


def contradictions(manuscript: Manuscript) -> Iterator[Sentence]:
    """Claims on what the dossier tells that are set aside because they are only reported of somebody."""
    told = claims_told(manuscript.matter)
    ends = {act.event.id for act in manuscript.matter.acts} | {post.body.id for post in manuscript.matter.posts}
    for claim in manuscript.matter.claims.values():
        if claim.id in told or claim.attributed_to is None or claim.stance != "asserts" or claim.object is None:
            continue
        if claim.object.id in ends or claim.subject.id in ends:
            yield manuscript.file(
                "limits.hearsay",
                [claim.id],
                who=joined(speakers(manuscript, [claim])),
                of=claim.attributed_to.name,
                about=claim.object.name,
            )
