"""Counter-evidence and limits: what was set aside or is contested, and why it was treated so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Items, Paragraph, Section
from referrals.dossier import is_contested
from referrals.draft.acts import source_number
from referrals.draft.criteria import shown, within
from referrals.draft.limits import conflicts, contradictions
from referrals.draft.wording import counted, joined, word, worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from referrals.document.records import Sentence
    from referrals.draft.manuscript import Manuscript

CODE, TITLE = "8", "Counter-evidence and limits"


def write(manuscript: Manuscript) -> Section:
    """Write what speaks against the file, or limits it."""
    told = [*_set_aside(manuscript), *_weak(manuscript), *_contested(manuscript), *_limits(manuscript)]
    items = tuple((one,) for one in told)
    block = Items(items) if items else Paragraph((manuscript.file("limits.none"),))
    return Section(CODE, TITLE, (block,))


def _set_aside(manuscript: Manuscript) -> Iterator[Sentence]:
    """Sources that do not count, with their grade; what is graded D, E or 5 is named and not repeated."""
    for act in manuscript.matter.acts:
        for source, reason in act.origins.left_out:
            claims = [
                claim.id
                for claim in (manuscript.matter.claims[one] for one in act.claims)
                if any(
                    source in {cited.source, cited.rests_on.id if cited.rests_on else ""} for cited in claim.citations
                )
            ]
            number = source_number(manuscript, source)
            key = "limits.set_aside" if reason.startswith("graded") else "limits.supplementary"
            yield manuscript.file(key, claims, source=number, number=act.number, reason=reason)
        if act.origins.circular:
            numbers = joined(source_number(manuscript, key) for key in act.origins.circular)
            yield manuscript.file("limits.circular", sources=numbers, number=act.number)


def _weak(manuscript: Manuscript) -> Iterator[Sentence]:
    """Why ties are below their rule; paths that fall short of the same are told once."""
    numbers = {act.event.id: act.number for act in manuscript.matter.acts}
    found: dict[tuple[str, str, str], list[str]] = {}
    for path in (one for one in manuscript.dossier.paths if one.strength == "WEAK"):
        claims = found.setdefault((numbers[path.act], path.mode, path.why), [])
        claims += [claim for step in path.steps for claim in step.claims]
    for (number, mode, why), claims in found.items():
        said = within(shown(manuscript, why))
        yield manuscript.file("limits.weak", claims, number=number, mode=word("modes", mode), why=said)


def _contested(manuscript: Manuscript) -> Iterator[Sentence]:
    yield from contradictions(manuscript)
    yield from conflicts(manuscript)
    for act in manuscript.matter.acts:
        if is_contested([act]):
            claims = [answer.claim for answer in (*act.answers, *act.outcomes)]
            yield manuscript.file("limits.contested", claims, number=act.number)


def _limits(manuscript: Manuscript) -> Iterator[Sentence]:
    matter = manuscript.matter
    if matter.notes.get("cut"):
        yield manuscript.file("limits.cut", text=matter.notes["cut"].rstrip("."))
    if manuscript.evidence.invented:
        passages = counted(len(manuscript.evidence.invented), "passage", "passages")
        yield manuscript.file("limits.invented", passages=passages)
        manuscript.warnings.append(worded("warnings.invented", passages=passages))
    for key in manuscript.evidence.changed:
        yield manuscript.file("limits.changed", source=source_number(manuscript, key))
        manuscript.warnings.append(worded("warnings.changed", source=source_number(manuscript, key)))
    if matter.withheld:
        yield manuscript.file("limits.withheld")
    yield manuscript.file("limits.silence")
