"""Annex A, evidence index: every source that the file cites, with origin group, grade, preservation and use."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from referrals.document.records import Cell, Paragraph, Section, Table
from referrals.draft.days import plain
from referrals.draft.wording import joined, templates, word, worded

if TYPE_CHECKING:
    from queries.subgraph.records import Source
    from referrals.draft.manuscript import Manuscript

CODE, TITLE = "A", "Evidence index"
HEADER = ("No.", "Title and publisher", "Nature", "Origin", "Language", "Date", "Grades", "Releasable", "Supports")
WIDTHS = (0.06, 0.25, 0.12, 0.1, 0.09, 0.1, 0.08, 0.09, 0.11)
KEPT = ("No.", "Archived copy", "SHA-256", "Captured", "Custody")
KEPT_WIDTHS = (0.06, 0.3, 0.3, 0.18, 0.16)


def write(manuscript: Manuscript) -> Section | None:
    """Write the index: what each source is, and how it is preserved."""
    keys = sorted(manuscript.sources.numbers, key=lambda key: manuscript.sources.numbers[key])
    if not keys:
        return Section(CODE, TITLE, (Paragraph((manuscript.file("evidence.none"),)),))
    uses, origins = _uses(manuscript), _origins(manuscript)
    rows = tuple(_row(manuscript, key, uses[key], origins) for key in keys)
    kept = tuple(_preserved(manuscript, key) for key in keys if key not in manuscript.sources.protected)
    tables = [Table("evidence", worded("evidence.caption"), HEADER, rows, WIDTHS)]
    if kept:
        tables.append(Table("preservation", worded("evidence.kept_caption"), KEPT, kept, KEPT_WIDTHS))
    return Section(CODE, TITLE, (*tables, Paragraph((manuscript.file("evidence.lead"),))))


def _row(manuscript: Manuscript, key: str, uses: _Use, origins: dict[str, str]) -> tuple[Cell, ...]:
    source, label = manuscript.matter.sources[key], manuscript.sources.protected.get(key)
    if label:
        texts = (label, worded("evidence.protected"), joined(uses.natures), "–", "–", "–", joined(uses.grades))
    else:
        texts = (
            f"E{manuscript.sources.numbers[key]}",
            _titled(source),
            word("source_kinds", source.kind)
            if source.seen
            else worded("evidence.unseen", kind=word("source_kinds", source.kind)),
            origins.get(key, "–"),
            _language(manuscript, source),
            plain(source.published) or worded("file.not_found"),
            joined(uses.grades) or source.reliability,
        )
    releasable = not label and manuscript.evidence.is_releasable(key)
    return tuple(map(Cell, (*texts, "yes" if releasable else "no", joined(uses.sections) or "–")))


def _titled(source: Source) -> str:
    return "\n".join(filter(None, (f"“{source.title}”", source.author, source.publisher)))


def _language(manuscript: Manuscript, source: Source) -> str:
    copy = manuscript.evidence.copies.get(source.id)
    code = source.language or (copy.language if copy else "")
    language = templates().get(f"languages.{code}", code) or worded("file.not_found")
    translated = worded("evidence.translated") if copy and copy.translated else worded("evidence.not_translated")
    return language if code in {"", "en"} else f"{language}, {translated}"


def _preserved(manuscript: Manuscript, key: str) -> tuple[Cell, ...]:
    source, copy = manuscript.matter.sources[key], manuscript.evidence.copies.get(key)
    none = worded("file.not_found")
    captured = copy.captured_at.isoformat() if copy and copy.captured_at else ""
    by = copy.captured_by if copy and manuscript.build == "internal" else ""
    how = ", ".join(filter(None, (captured, copy.method if copy else "", by))) or source.retrieved
    custody = len(copy.custody) if copy else 0
    digest = (copy.sha256 if copy else "") or source.file_sha256
    changed = worded("evidence.changed") if key in manuscript.evidence.changed else ""
    return tuple(
        map(
            Cell,
            (
                f"E{manuscript.sources.numbers[key]}",
                manuscript.sources.archive(key) or none,
                f"{digest or none}{changed}",
                how or none,
                worded("evidence.custody", count=custody) if custody else none,
            ),
        )
    )


class _Use:
    """Where a source is cited, by natures, grades and sections."""

    def __init__(self) -> None:
        self.natures: dict[str, None] = {}
        self.grades: dict[str, None] = {}
        self.sections: dict[str, None] = {}


def _uses(manuscript: Manuscript) -> defaultdict[str, _Use]:
    matter = manuscript.matter
    found: defaultdict[str, _Use] = defaultdict(_Use)
    cited = {one for note in manuscript.notes for one in note.claims}
    parts = {one: act.number for act in matter.acts for one in act.claims}
    parts |= {one: "3" for post in matter.posts for one in post.claims}
    parts |= {claim.id: "2" for claim in matter.names}
    parts |= {claim.id: "2" for claims in matter.properties.values() for claim in claims}
    parts |= {one: "9" for listing in matter.listings for one in listing.claims}
    parts |= {answer.claim: "7" for act in matter.acts for answer in (*act.answers, *act.outcomes)}
    for claim in (claim for claim in matter.claims.values() if claim.id in cited):
        for one in claim.citations:
            for key in filter(None, (one.source, one.rests_on.id if one.rests_on else "")):
                use = found[key]
                use.natures[word("natures", claim.nature)] = None
                use.grades[
                    f"{matter.sources[key].reliability if key in matter.sources else 'F'}{claim.credibility}"
                ] = None
                use.sections[f"§{parts.get(claim.id, '5')}"] = None
    for use in found.values():
        use.grades, use.sections = dict.fromkeys(sorted(use.grades)), dict.fromkeys(sorted(use.sections, key=_place))
    return found


def _place(section: str) -> list[int]:
    return [int(part) for part in section.removeprefix("§").split(".")]


def _origins(manuscript: Manuscript) -> dict[str, str]:
    """A letter for each group of sources that count as one; a reprint belongs to the group of its original."""
    groups: dict[str, str] = {}
    for act in manuscript.matter.acts:
        for members, _ in act.origins.groups:
            known = next((groups[key] for key in members if key in groups), f"O{len(set(groups.values())) + 1}")
            groups |= dict.fromkeys(members, known)
    for claim in manuscript.matter.claims.values():
        for cited in claim.citations:
            if cited.rests_on is not None and cited.rests_on.id in groups:
                groups.setdefault(cited.source, worded("evidence.repeats", origin=groups[cited.rests_on.id]))
    return groups
