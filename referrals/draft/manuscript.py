"""A manuscript: one dossier while it is written. Sections make their sentences and cells here, and nowhere else.

A sentence is made from a template, from claims and from nothing else. Each sentence or cell that stands on claims gets
a note of its own; notes are numbered at the end, in the order in which the document is read.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from referrals.document.records import Cell, Note, Paragraph, Sentence
from referrals.draft.footnotes import cites_of, gather, law_cites, law_text, text_of
from referrals.draft.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from queries.claims import CitedClaim
    from referrals.casefile import Casefile
    from referrals.checklist import Checklist
    from referrals.document.records import Build
    from referrals.dossier import Dossier
    from referrals.draft.footnotes import Sources
    from referrals.evidence import Evidence
    from referrals.matter.records import Matter
    from referrals.programme import Law, Programme


@dataclass(slots=True)
class Manuscript:
    """One dossier while it is written.

    Attributes:
        dossier: what is told.
        checklist: how it stands.
        build: for whom it is written.
        sources: what it may cite.
        program: name and version of the program.
        notes: notes in the order in which they were asked for; their numbers are places in this list, from 1.
        warnings: what the advocate has to look at.
    """

    dossier: Dossier
    checklist: Checklist
    build: Build
    sources: Sources
    program: str
    notes: list[Note] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    _about: defaultdict[tuple[str, str], list[CitedClaim]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        """Index the claims by what they are about."""
        for claim in self.matter.claims.values():
            for end in (claim.subject, claim.object):
                if end is not None:
                    self._about[claim.predicate, end.id].append(claim)

    @property
    def matter(self) -> Matter:
        """What the graph holds."""
        return self.dossier.matter

    @property
    def casefile(self) -> Casefile:
        """What the advocate brings."""
        return self.dossier.casefile

    @property
    def programme(self) -> Programme:
        """Under which the dossier is written."""
        return self.dossier.programme

    @property
    def evidence(self) -> Evidence:
        """Stored copies and passages."""
        return self.dossier.evidence

    @property
    def is_internal(self) -> bool:
        """Whether it stays in the submitter's own house."""
        return self.build == "internal"

    def saying(self, predicate: str, entity: str) -> list[CitedClaim]:
        """The claims of one predicate that have an entity at either end, and stand for what is known."""
        return [claim for claim in self._about[predicate, entity] if is_settled(claim)]

    def claim(self, key: str, claims: Iterable[str], /, **values: object) -> Sentence:
        """A sentence about the world, from claims."""
        ids = tuple(dict.fromkeys(claims))
        return Sentence(_begun(worded(key, **values)), "claim", ids, self._note(ids))

    def file(self, key: str, /, claims: Iterable[str] = (), **values: object) -> Sentence:
        """A sentence about the file itself: a count, a search, something that is not in it."""
        ids = tuple(dict.fromkeys(claims))
        return Sentence(_begun(worded(key, **values)), "file", ids, self._note(ids) if ids else ())

    def law(self, law: Law, key: str = "law.plain", /, **values: object) -> Sentence:
        """A statement of law, in the words of the programme's file."""
        text = worded(key, text=law.text.rstrip("."), **values)
        return Sentence(_begun(text), "law", (), self._law_note(law))

    def prompt(self, text: str) -> Sentence:
        """A question that helps the advocate to write."""
        return Sentence(text, "prompt")

    def user(self, text: str) -> list[Paragraph]:
        """The advocate's own text, by paragraphs; nothing if there is none."""
        parts = [" ".join(part.split()) for part in text.replace("\r", "").split("\n\n")]
        return [Paragraph((Sentence(part, "user"),)) for part in parts if part]

    def cell(self, text: str, claims: Iterable[str] = ()) -> Cell:
        """A cell of a table, from claims if it says something of the world."""
        ids = tuple(dict.fromkeys(claims))
        return Cell(text, ids, self._note(ids) if ids else ())

    def law_cell(self, law: Law) -> Cell:
        """A statement of law in a cell."""
        return Cell(law.text, (), self._law_note(law))

    def _note(self, claims: tuple[str, ...]) -> tuple[int, ...]:
        gathered = gather(self.sources, claims)
        text = text_of(self.sources, gathered)
        if self.is_internal:
            text = f"{text} [{', '.join(claims)}]"
        self.notes.append(Note(len(self.notes) + 1, text, claims, cites_of(self.sources, gathered)))
        return (len(self.notes),)

    def _law_note(self, law: Law) -> tuple[int, ...]:
        text, cites = law_text(self.programme, law), law_cites(self.programme, law)
        self.notes.append(Note(len(self.notes) + 1, text, (), cites))
        return (len(self.notes),)


def is_settled(claim: CitedClaim) -> bool:
    """Whether a claim stands for what is known: it asserts, is no hearsay, and is not open."""
    return claim.stance == "asserts" and claim.attributed_to is None and claim.status in {"accepted", "conflict"}


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
