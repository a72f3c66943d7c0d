"""Making dossiers for tests: the invented state as it is or changed, a casefile, and the checklist of both."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from graph.dates import parse_span
from graph.writer import load
from referrals.casefile import casefile_from
from referrals.checking import check
from referrals.draft.draft import draft
from referrals.evidence import NOTHING
from referrals.matter.collect import collect
from referrals.programme import programme_named

if TYPE_CHECKING:
    from graph.database import Database
    from graph.records import Claim, Dataset
    from referrals.casefile import Casefile
    from referrals.checklist import Checklist, Criterion, Gate
    from referrals.document.records import Build, Document
    from referrals.evidence import Evidence
    from referrals.matter.records import Matter

AS_OF = date(2026, 11, 1)
US, UK, EU = "us-eo-13818-abuse", "uk-global-human-rights", "eu-global-human-rights"
CANADA, VISA = "canada-jvcfoa", "us-7031c"


@dataclass(frozen=True, slots=True)
class Making:
    """A graph, a casefile, and the records of the graph if a test may change them."""

    database: Database
    casefile: Casefile
    records: Dataset | None = None

    def loaded(self, *claims: Claim, without: tuple[str, ...] = (), dataset: Dataset | None = None) -> Making:
        """Load the records with some claims more, and without others; a claim with a known id takes its place."""
        records = dataset or self.records
        assert records is not None
        known = {claim.id: claim for claim in records.claims if claim.id not in {key(one) for one in without}}
        known |= {claim.id: claim for claim in claims}
        changed = replace(records, claims=tuple(known.values()))
        load(self.database, changed)
        return replace(self, records=changed)

    def claim(self, name: str) -> Claim:
        """One claim of the records, by its id in the folder."""
        assert self.records is not None
        return next(claim for claim in self.records.claims if claim.id == key(name))

    def asked(self, **changes: object) -> Making:
        """With another casefile: fields as in its file."""
        plain = self.casefile.model_dump(mode="json") | changes
        return replace(self, casefile=casefile_from(plain, "a test"))

    def matter(self, programme: str = US) -> Matter:
        """The matter of the casefile."""
        return collect(self.database, self.casefile, programme_named(programme))

    def checklist(self, programme: str = US, evidence: Evidence = NOTHING) -> Checklist:
        """The checklist of the casefile under one programme."""
        return check(self.matter(programme), self.casefile, programme_named(programme), evidence)

    def draft(self, programme: str = US, evidence: Evidence = NOTHING, build: Build = "authority") -> Document:
        """One build of the dossier."""
        return draft(self.database, self.casefile, programme_named(programme), evidence, build=build)

    def criterion(self, code: str, programme: str = US, evidence: Evidence = NOTHING) -> Criterion:
        """One criterion of it."""
        return next(one for one in self.checklist(programme, evidence).criteria if one.code == code)

    def gate(self, code: str, programme: str = US) -> Gate:
        """One gate of it."""
        return next(one for one in self.checklist(programme).gates if one.code == code)


def key(name: str) -> str:
    """The id of a claim as the graph has it."""
    return name if ":" in name else f"varnia:{name}"


def another(claim: Claim, name: str, **changes: object) -> Claim:
    """A claim like one that is there; dates may be given as text."""
    spans = {word: parse_span(str(changes.pop(word))) for word in ("on", "started", "ended") if changes.get(word)}
    return replace(claim, id=key(name), **changes, **spans)  # type: ignore[arg-type]  # fields of a claim


def moved(claim: Claim, day: str) -> Claim:
    """The same claim about another day."""
    return replace(claim, on=parse_span(day))
