"""Annex E, sources: the full entry of each, the stored passages, and where the law was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Cell, Items, Paragraph, Section, Sentence, Table
from referrals.draft.days import plain
from referrals.draft.wording import word, worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from referrals.document.records import Block
    from referrals.draft.manuscript import Manuscript

CODE, TITLE = "E", "Sources with grades and archived copies"


def write(manuscript: Manuscript) -> Section | None:
    """Write the sources by number; a protected one has its label and nature, and nothing more."""
    keys = sorted(manuscript.sources.numbers, key=lambda key: manuscript.sources.numbers[key])
    entries = tuple((Sentence(_entry(manuscript, key), "file"),) for key in keys)
    law = tuple((Sentence(text, "file"),) for text in _law(manuscript))
    blocks: list[Block] = [Items(entries)] if entries else [Paragraph((manuscript.file("evidence.none"),))]
    subsections = (Section("E.1", "Where the law was read", (Items(law),)),) if law else ()
    passages = tuple(_passages(manuscript))
    if passages:
        header, widths = ("Source", "Place", "Words of the stored copy"), (0.12, 0.18, 0.7)
        table = Table("passages", worded("evidence.passages_caption"), header, passages, widths)
        subsections = (*subsections, Section("E.2", "Stored passages", (table,)))
    return Section(CODE, TITLE, tuple(blocks), subsections)


def _entry(manuscript: Manuscript, key: str) -> str:
    source, label = manuscript.matter.sources[key], manuscript.sources.protected.get(key)
    if label:
        return worded("evidence.entry_protected", label=label)
    copy = manuscript.evidence.copies.get(key)
    digest = (copy.sha256 if copy else "") or source.file_sha256
    archive = manuscript.sources.archive(key)
    parts = [
        f"“{source.title}”",
        source.author,
        source.publisher,
        plain(source.published) or worded("notes.undated"),
        word("source_kinds", source.kind),
        worded("evidence.reliability", grade=source.reliability),
        "" if source.seen else worded("evidence.not_read"),
        worded("evidence.at", url=source.url) if source.url else "",
        worded("evidence.archived", url=archive) if archive else worded("evidence.not_archived"),
        worded("evidence.hash", digest=digest) if digest else worded("evidence.not_hashed"),
    ]
    return f"E{manuscript.sources.numbers[key]}: {', '.join(filter(None, parts))}."


def _law(manuscript: Manuscript) -> Iterator[str]:
    for key, reference in manuscript.programme.sources.items():
        yield f"{manuscript.programme.name}/{key}: {reference.title} ({word('sure', reference.sure)})."


def _passages(manuscript: Manuscript) -> Iterator[tuple[Cell, ...]]:
    """The stored words behind claims that the dossier cites, each once; of protected sources none."""
    cited = {one for note in manuscript.notes for one in note.claims}
    found: dict[tuple[str, str, str], list[str]] = {}
    for key, copy in manuscript.evidence.copies.items():
        for one in copy.passages:
            known = one.claim in cited and manuscript.evidence.passage(one.claim) is not None
            if known and key in manuscript.sources.numbers and key not in manuscript.sources.protected:
                found.setdefault((key, one.locator, one.text), []).append(one.claim)
    for (key, locator, text), claims in found.items():
        number = Cell(f"E{manuscript.sources.numbers[key]}")
        yield number, Cell(locator or "–"), manuscript.cell(worded("file.quoted", words=text), claims)
