"""Loading datasets: each leaves the graph as it says, or as it was."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from graph.errors import DatabaseError, DatabaseUnavailable
from graph.model import load_schema
from graph.statements import statement
from graph.writer.commit import load_at_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.database import Database, Writer
    from graph.model import Schema
    from graph.records import Dataset
    from graph.writer.report import LoadReport


def load(
    database: Database, dataset: Dataset, *, schema: Schema | None = None, now: datetime | None = None
) -> LoadReport:
    """Put a dataset on record and draw its edges, all or nothing.

    Args:
        database: where to; its engine decides how an edge of any type is drawn.
        dataset: a validated dataset (`graph.validation`).
        schema: the vocabulary; the one that ships with Answerable by default.
        now: the moment to be put on record; the clock's by default.

    Returns:
        What was done. Loading the same content twice changes nothing.

    Raises:
        InputError: an entity has another type than it was stored with.
        DatasetProblems: beside what other datasets say, a claim leads to a protected person.
        DatabaseError: the database failed; the graph is as it was.
    """
    (report,) = load_all(database, [dataset], schema=schema, now=now)
    return report


def load_all(
    database: Database, datasets: Sequence[Dataset], *, schema: Schema | None = None, now: datetime | None = None
) -> list[LoadReport]:
    """Put several datasets on record in one transaction: all of them, or none.

    Args:
        database: as for `load`.
        datasets: validated datasets, in the order in which they are put on record.
        schema: as for `load`.
        now: as for `load`.

    Returns:
        What was done for each, in the same order.

    Raises:
        InputError, DatasetProblems, DatabaseError: as for `load`; the graph is as it was before the first of them.
    """
    moment = (now or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")
    words = schema or load_schema()
    engine = database.engine

    def work(writer: Writer) -> list[LoadReport]:
        return [load_at_once(writer, engine, dataset, words, moment) for dataset in datasets]

    first = _nothing_loaded(database)
    try:
        return database.write(work)
    except DatabaseUnavailable:
        raise
    except DatabaseError:
        # Two first loads at one time both make what they take turns with, and the later one is refused at its end.
        if not first or _nothing_loaded(database):
            raise
        return database.write(work)


def _nothing_loaded(database: Database) -> bool:
    return not database.read(statement("writer/turns"))
