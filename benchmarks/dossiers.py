"""Dossiers to be measured: the invented state of Varnia with more acts of the company under its regiment.

`python -m benchmarks.dossiers` drafts and packs a hundred of them in one process and tells its memory on the way.
"""

from __future__ import annotations

import io
import resource
import sys
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.graphs import empty_graph
from graph.database import open_database
from graph.dates import parse_span
from graph.records import Entity
from graph.writer import load
from loaders.curated import read_folder
from referrals.casefile import casefile_from
from referrals.draft.draft import draft
from referrals.package import pack
from referrals.programme import programme_named
from referrals.setting.raster import forget_drawings
from tests.referrals.varnia import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.database import Database
    from graph.records import Claim, Dataset
    from referrals.casefile import Casefile
    from referrals.document.records import Document

PROGRAMME = "us-eo-13818-abuse"
#: An act of the state that two independent origins tell of, and its victim; the others are like it.
ACT, VICTIM = "detention-of-dahl", "ivo-dahl"
#: What is said of that act alone, and is not repeated: an accusation, a rumour, a helper.
_ONCE = frozenset({"varnia:dahl-reth", "varnia:dahl-rumour", "varnia:dahl-falk"})
FIRST, APART = date(2021, 4, 1), timedelta(days=40)
DOSSIERS, TOLD = 100, 10


@dataclass(frozen=True, slots=True)
class Drafting:
    """A loaded graph and the casefile of one dossier about all its acts."""

    database: Database
    casefile: Casefile

    def drafted(self, note: str = "") -> Document:
        """Draft the dossier; another note in the advocate's own words makes another document."""
        casefile = self.casefile.model_copy(update={"context": note})
        return draft(self.database, casefile, programme_named(PROGRAMME))

    def packed(self, document: Document) -> bytes:
        """Pack it in every format that there is."""
        forget_drawings()
        file = io.BytesIO()
        pack(document, file)
        return file.getvalue()


@contextmanager
def drafting(acts: int) -> Iterator[Drafting]:
    """A graph with so many acts to which paths lead from the commander, at least two, and a whole casefile."""
    dataset, names = with_acts(read_folder(FOLDER), acts - 2)
    casefile = casefile_from(_casefile(["beating-at-harn", ACT, *names]), "a benchmark")
    with empty_graph() as settings, open_database(settings) as database:
        load(database, dataset)
        yield Drafting(database, casefile)


def with_acts(dataset: Dataset, more: int) -> tuple[Dataset, list[str]]:
    """Add acts like `ACT`, each with a victim of its own, and give their ids."""
    alike = [claim for claim in dataset.claims if ACT in (claim.subject, claim.object) and claim.id not in _ONCE]
    alike += [claim for claim in dataset.claims if claim.subject == VICTIM and claim.predicate == "name"]
    entities, claims, names = list(dataset.entities), list(dataset.claims), []
    for number in range(1, more + 1):
        act, victim = f"{ACT}-{number}", f"{VICTIM}-{number}"
        names.append(act)
        entities += [Entity(act, "Event"), Entity(victim, "Person")]
        claims += [_like(claim, number) for claim in alike]
    return replace(dataset, entities=tuple(entities), claims=tuple(claims)), names


def _like(claim: Claim, number: int) -> Claim:
    """The same claim of another act, on another day."""
    ours = {ACT, VICTIM}
    return replace(
        claim,
        id=f"{claim.id}-{number}",
        subject=f"{claim.subject}-{number}" if claim.subject in ours else claim.subject,
        object=f"{claim.object}-{number}" if claim.object in ours else claim.object,
        value=f"{claim.value} {number}" if claim.predicate == "name" else claim.value,
        on=parse_span((FIRST + number * APART).isoformat()) if claim.on else None,
    )


def _casefile(incidents: list[str]) -> dict[str, object]:
    """Everything that an advocate can bring."""
    by = {"by": "An advocate", "on": "2026-10-20"}
    signed = {"text": "Invented for a benchmark. " * 20, "signed_by": "An advocate", "signed_on": "2026-10-20"}
    return {
        "target": "arvid-toren",
        "programmes": [PROGRAMME],
        "as_of": "2026-11-01",
        "incidents": incidents,
        "identity": {"confirmed_by": "An advocate", "confirmed_on": "2026-10-01"},
        "interest": signed,
        "harm": signed,
        "searches": [{"what": what, "where": "the press of Varnia", **by} for what in ("denials", "listings")],
        "checks": [
            {"what": what, "done": True, **by}
            for what in ("reprisals", "relatives", "humanitarian", "consent", "sources")
        ],
        "conflicts_seen_by": "An advocate",
    }


def _resident() -> int:
    """The memory that this process holds now, in bytes; the most that it ever held where Linux does not tell."""
    told = Path("/proc/self/statm")
    if told.exists():
        return int(told.read_text(encoding="ascii").split()[1]) * resource.getpagesize()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main() -> None:
    """Tell the memory after every ten dossiers."""
    with drafting(20) as asked:
        for number in range(1, DOSSIERS + 1):
            content = asked.packed(asked.drafted(f"Dossier {number}."))
            if number == 1 or not number % TOLD:
                sys.stdout.write(f"{number:>4} dossiers: {_resident() / 2**20:.0f} MiB held; {len(content):,} bytes\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
