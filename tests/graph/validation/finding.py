"""What the checks find in a dataset, as a curator would see it: with the rows of the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import load_schema
from graph.validation import check_dataset
from tests.graph.making import dataset

if TYPE_CHECKING:
    from graph.errors import Problem
    from graph.records import Claim, Dataset


def rows_of(records: Dataset) -> dict[tuple[str, str], int]:
    """The row of each record, as if the tables were written in the order of the records."""
    local = f"{records.id}:"
    tables = {
        "sources.csv": [source.id for source in records.sources],
        "entities.csv": [entity.id for entity in records.entities],
        "claims.csv": [claim.id.removeprefix(local) for claim in records.claims],
    }
    return {(file, one): row for file, ids in tables.items() for row, one in enumerate(ids, start=2)}


def problems(records: Dataset) -> list[Problem]:
    """Everything that is wrong with a dataset."""
    return check_dataset(records, load_schema(), rows_of(records))


def claim_problems(*claims: Claim) -> list[Problem]:
    """Everything that is wrong with claims in a dataset that is sound without them; each names the row of one."""
    records = dataset(*claims)
    found = problems(records)
    rows = rows_of(records)
    mine = {rows["claims.csv", claim.id.removeprefix("test:")] for claim in claims}
    assert {(problem.file, problem.row in mine) for problem in found} <= {("claims.csv", True)}
    return found


def columns(*claims: Claim) -> list[str]:
    """The columns of these claims with which something is wrong, in the order of the rows."""
    return [problem.column for problem in claim_problems(*claims)]
