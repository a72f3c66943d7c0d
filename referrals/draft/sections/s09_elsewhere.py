"""Other listings and proceedings, ended ones included, each as one origin; with a flag for the UK urgent route."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.criteria.k17 import opens_urgent_route
from referrals.document.records import Items, Paragraph, Section, Table
from referrals.draft.acts import source_number
from referrals.draft.days import plain, written
from referrals.draft.wording import joined, word, worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from referrals.document.records import Block, Cell, Sentence
    from referrals.draft.manuscript import Manuscript
    from referrals.matter.records import Listing

CODE, TITLE = "9", "Other listings and proceedings"
HEADER = ("What", "By", "On", "As sources quote it", "Status", "Sources")
WIDTHS = (0.2, 0.17, 0.12, 0.27, 0.1, 0.14)


def write(manuscript: Manuscript) -> Section:
    """Write what authorities decided about the target; says what was searched."""
    listings = manuscript.matter.listings
    blocks: list[Block] = []
    if listings:
        rows = tuple(_row(manuscript, one) for one in listings)
        blocks.append(Table("listings", worded("elsewhere.caption"), HEADER, rows, WIDTHS, first_is_heading=True))
    else:
        blocks.append(Paragraph((manuscript.file("elsewhere.none", target=manuscript.matter.target.name),)))
    said = (*_flags(manuscript), *_searches(manuscript))
    return Section(CODE, TITLE, (*blocks, Items(tuple((one,) for one in said))))


def _row(manuscript: Manuscript, one: Listing) -> tuple[Cell, ...]:
    quoted = dict.fromkeys(f"{word('qualifiers', key)}: “{text}”" for key, text, _ in one.quoted if key != "status")
    status = joined(text for key, text, _ in one.quoted if key == "status")
    circular = worded("elsewhere.circular_mark") if one.circular else ""
    return (
        manuscript.cell(f"{one.event.name}\n({word('kinds', one.kind)})"),
        manuscript.cell("\n".join(ref.name for ref in one.authorities) or worded("file.not_found")),
        manuscript.cell(plain(one.on) or worded("file.not_found")),
        manuscript.cell("\n".join(quoted) or "–"),
        manuscript.cell(status or worded("file.not_found")),
        manuscript.cell(worded("elsewhere.one_origin", circular=circular), one.claims),
    )


def _flags(manuscript: Manuscript) -> Iterator[Sentence]:
    """What a listing elsewhere means for this file: the urgent route of the United Kingdom, and circular origins."""
    for one in manuscript.matter.listings:
        if one.kind == "sanction" and opens_urgent_route(one):
            yield manuscript.file("elsewhere.urgent", one.claims, name=one.event.name)
        if one.kind == "sanction" and _is_of_desk(manuscript, one):
            yield manuscript.file("elsewhere.desk", one.claims, name=one.event.name)
            manuscript.warnings.append(worded("warnings.desk"))
        if one.circular:
            numbers = joined(source_number(manuscript, key) for key in one.circular)
            yield manuscript.file("elsewhere.circular", one.claims, name=one.event.name, sources=numbers)
    if any(one.kind == "sanction" for one in manuscript.matter.listings):
        yield manuscript.file("elsewhere.status")


def _is_of_desk(manuscript: Manuscript, one: Listing) -> bool:
    """Whether the state whose authority is asked has decided it."""
    desk = manuscript.programme.authority.partition(":")[0]
    return any(desk in ref.name for ref in one.authorities)


def _searches(manuscript: Manuscript) -> Iterator[Sentence]:
    searches = [one for one in manuscript.casefile.searches if one.what == "listings"]
    if not searches:
        yield manuscript.file("elsewhere.not_searched")
    for search in sorted(searches, key=lambda one: one.on):
        by = search.by if manuscript.build != "redacted" else worded("cover.a_person")
        found = worded("replies.found", found=search.found.rstrip(".")) if search.found else ""
        yield manuscript.file("elsewhere.searched", where=search.where, day=written(search.on), by=by, found=found)
