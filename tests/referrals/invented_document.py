"""A small invented document that holds one of everything, on which formats are tested."""

from __future__ import annotations

from datetime import date

from referrals.document.records import (
    Cell,
    Cite,
    Document,
    Items,
    Note,
    Paragraph,
    Picture,
    Section,
    Sentence,
    Table,
)

ARCHIVE = "https://archive.example/rights"
REPORT = Cite("rights-report", "¶4", "B2", ARCHIVE, "taken from his home and held for two days")
LAW = Cite("S9")
HELD, HELD_TOO, DENIED = "varnia:dahl-kind-g", "varnia:dahl-company-g", "varnia:denial"
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="60" viewBox="0 0 240 60" font-family="sans-serif" '
    'font-size="12"><rect x="5" y="5" width="230" height="50" fill="#ffffff" stroke="#1f2937"/>'
    '<text x="120" y="35" text-anchor="middle">2nd Company &amp; others</text></svg>'
)
NOTES = (
    Note(1, f"Northern Rights Group, “Held in the north”, 1 June 2023, ¶4, B2, {ARCHIVE}.", (HELD,), (REPORT,)),
    Note(2, "US Department of State, page on public listings under section 7031(c) (read).", (), (LAW,)),
    Note(3, "As note 1.", (HELD_TOO,), (REPORT,), as_note=1),
    Note(4, "Varnia Wire, “Beatings at Harn barracks”, ¶1, B4.", (DENIED,), (Cite("wire-report", "¶1", "B4"),)),
)


def invented_document() -> Document:
    """Give it: sections with subsections, every block, every kind of sentence, notes in text and in cells."""
    return Document(
        title="Draft referral: A. Toren",
        subtitle="Section 7031(c) – United States: Secretary of State",
        target="A. Toren",
        programme="us-7031c",
        as_of=date(2026, 11, 1),
        language="en",
        build="authority",
        mark="Confidential – contains allegations – draft, not sent",
        notice="Drafting help, not legal advice. Nobody in this document is said to be guilty of anything.",
        warnings=("The statement of reasons has 80 words; 120 to 250 are advised.",),
        sections=(_cover(), _acts()),
        annexes=(_evidence(), _chart()),
        notes=NOTES,
        properties=(("Programme", "us-7031c"), ("Datasets", "varnia 1.0.0"), ("Made by", "Answerable 0.1.0")),
        versions=("varnia:dahl-company-g@0123456789ab", "varnia:dahl-kind-g@0123456789ab"),
        audience="authority",
        latest_record="2026-11-01T00:00:00Z",
    )


def _cover() -> Section:
    rows = (
        (Cell("Authority"), Cell("United States: Secretary of State")),
        (Cell("As of"), Cell("1 November 2026\n(law looked at on 22 November 2026)")),
    )
    table = Table("cover", "What this file is.", ("Field", "Content"), rows, (0.3, 0.7), first_is_heading=True)
    return Section("0", "Cover and handling", (table,))


def _acts() -> Section:
    told = Sentence("According to the Northern Rights Group, Ivo Dahl was held at Harn.", "claim", (HELD,), (1,))
    law = Sentence("The official was involved, directly or indirectly.", "law", (), (2,))
    lacking = Sentence("Birth place: not found.", "file")
    own = Sentence("We ask for a listing <now> & publicly.", "user")
    asked = Sentence("Does the official travel?", "prompt")
    again = Sentence("The group names the 2nd Company.", "claim", (HELD_TOO,), (3,))
    denied = Sentence("The regiment denied it.", "claim", (DENIED,), (4,))
    below = Section("4.1", "Detention of Ivo Dahl", (Items(((again,), (denied,)), numbered=True),))
    return Section("4", "Acts", (Paragraph((told, law)), Items(((lacking,), (own,), (asked,)))), (below,))


def _evidence() -> Section:
    rows = (
        (Cell("1"), Cell("Held in the north"), Cell("ngo"), Cell("")),
        (Cell("2"), Cell("Доклад о Варнии"), Cell("un"), Cell("yes")),
    )
    header = ("No.", "Title", "Nature", "Releasable")
    return Section("A", "Evidence index", (Table("evidence", "Sources, one in each row.", header, rows),))


def _chart() -> Section:
    picture = Picture("chart-4-1", _SVG, 240, 60, "One box: 2nd Company and others.", "Act 4.1 on 15 March 2023.")
    return Section("C", "Chain of command", (picture,))
