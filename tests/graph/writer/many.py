"""A dataset large enough that loading it takes a while, in two editions; and a process of its own that loads one.

    python -m tests.graph.writer.many DATA_DIR EDITION [ROWS]

Without a folder (`-`) the graph is the one that the environment names. With ROWS it is loaded in batches of so many. It
prints `ready` when the graph is open and the load begins, then `loaded`, or `failed` and the name of the error.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from graph.database import open_database
from graph.errors import DatabaseError
from graph.model import load_schema
from graph.records import Dataset, Entity
from graph.settings import Settings, read_settings
from graph.writer import load
from graph.writer.staging import load_in_batches
from tests.graph.making import claim, dataset, literal, part, post

PEOPLE = 120
MOMENTS = {edition: datetime(2026, 2, edition, tzinfo=UTC) for edition in (1, 2)}


def edition_of(number: int) -> Dataset:
    """An edition of the dataset: the second one closes, edits, keeps and adds a quarter of the claims each."""
    entities = [Entity("courier", "Organization"), Entity("police", "Agency"), Entity("ministry", "Agency")]
    claims = [claim("under", subject="police", predicate="part_of", object="ministry", qualifiers={"kind": "command"})]
    for one in range(PEOPLE):
        quarter = one % 4
        if quarter == {1: 3, 2: 0}[number]:
            continue
        person, act, note = f"person-{one}", f"act-{one}", "seen" if number == quarter == 2 else ""
        entities += [Entity(person, "Person"), Entity(act, "Event")]
        claims += [
            post(f"post-{one}", f"20{10 + one % 9}-03-04", subject=person, qualifiers={"role": "officer"}, note=note),
            literal(f"kind-{one}", act, "kind", "arrest", on="2018-04-12", note=note),
            part(f"victim-{one}", person, "victim", act, note=note),
            part(f"doer-{one}", "police", "arresting-body", act, note=note),
        ]
    return dataset(*claims, entities=tuple(entities))


def load_edition(settings: Settings, number: int, rows: int = 0) -> None:
    """Load an edition, in batches if it is said how large, and say how far it is."""
    records = edition_of(number)
    with open_database(settings) as database:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        try:
            if rows:
                load_in_batches(database, records, load_schema(), MOMENTS[number], rows=rows)
            else:
                load(database, records, now=MOMENTS[number])
            sys.stdout.write("loaded\n")
        except DatabaseError as error:
            sys.stdout.write(f"failed {type(error).__name__}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    place, *numbers = sys.argv[1:]
    load_edition(read_settings() if place == "-" else Settings(data_dir=Path(place)), *map(int, numbers))
