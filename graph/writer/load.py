"""Loading datasets: each leaves the graph as it says, or as it was."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from graph.errors import DatabaseError, DatabaseUnavailable
from graph.model import load_schema
from graph.statements import statement
from graph.writer.commit import load_at_once, moment
from graph.writer.staging import load_in_batches, unfinished

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from graph.database import Database, Writer
    from graph.model import Schema
    from graph.records import Dataset
    from graph.writer.report import LoadReport


#: Claims of a dataset that is put on record in one commit; a larger one takes several, and is still seen at once. Until
#: its commit a claim with its ties takes 15 kB or more of a Neo4j server's heap, and 1 GiB must have room for all.
AT_ONCE = 20_000


def load(
    database: Database,
    dataset: Dataset,
    *,
    schema: Schema | None = None,
    now: datetime | None = None,
    at_once: int = AT_ONCE,
) -> LoadReport:
    """Put a dataset on record and draw its edges, all or nothing.

    Args:
        database: where to; its engine decides how an edge of any type is drawn.
        dataset: a validated dataset (`graph.validation`).
        schema: the vocabulary; the one that ships with Answerable by default.
        now: the moment to be put on record; the clock's by default.
        at_once: how many claims a dataset may have that is put on record in one commit.

    Returns:
        What was done. Loading the same content twice changes nothing.

    Raises:
        InputError: an entity has another type than it was stored with.
        DatasetProblems: beside what other datasets say, a claim leads to a protected person.
        DatabaseError: the database failed; what can be seen of the graph is as it was. The load of a large dataset that
            was broken off is finished by loading it again.
    """
    (report,) = load_all(database, [dataset], schema=schema, now=now, at_once=at_once)
    return report


def load_all(
    database: Database,
    datasets: Sequence[Dataset],
    *,
    schema: Schema | None = None,
    now: datetime | None = None,
    at_once: int = AT_ONCE,
) -> list[LoadReport]:
    """Put several datasets on record in one transaction: all of them, or none.

    A dataset with more claims than go into one commit, or whose load was broken off, is put on record by itself: all of
    it or nothing, but those before it in the order are on record by then.

    Args:
        database: as for `load`.
        datasets: validated datasets, in the order in which they are put on record.
        schema: as for `load`.
        now: as for `load`.
        at_once: as for `load`.

    Returns:
        What was done for each, in the same order.

    Raises:
        InputError, DatasetProblems, DatabaseError: as for `load`; the graph is as it was before the first of them.
    """
    words, broken_off = schema or load_schema(), unfinished(database)
    reports: list[LoadReport] = []
    for small, group in groupby(datasets, lambda one: len(one.claims) <= at_once and one.id not in broken_off):
        if small:
            reports += _together(database, list(group), words, moment(now))
        else:
            reports += [load_in_batches(database, dataset, words, now) for dataset in group]
    return reports


def _together(database: Database, datasets: Sequence[Dataset], schema: Schema, now: str) -> list[LoadReport]:
    """Put datasets on record in one transaction."""
    engine = database.engine

    def work(writer: Writer) -> list[LoadReport]:
        return [load_at_once(writer, engine, dataset, schema, now) for dataset in datasets]

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
