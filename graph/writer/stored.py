"""What the database holds before a load, read in one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.records import Claim, Entity, Source, claim_from_text
from graph.statements import statement
from graph.writer.rows import Properties, entity_from_record, source_from_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.database import Row, Writer
    from graph.records import Dataset

FactPlace = tuple[str, str, str]
Answer = tuple[str, str]
PLACE = ("position", "fact", "sure_from", "sure_to", "touch_from", "touch_to")


@dataclass(frozen=True, slots=True)
class Stored:
    """The content of the database, as far as the load of one dataset has to know it.

    Rows of an unfinished load are not in it, apart from the entities of another one's that this dataset holds too.

    Attributes:
        turn: how many loads have changed something.
        datasets: content hash of each dataset, by id.
        sources: every source, by id.
        entities: every entity, by id.
        members: which datasets hold an entity, by entity id.
        entity_hashes: hash of what an entity node holds, by entity id.
        claims: the current claims of each other dataset, in order.
        own: versions of the current claims of this dataset.
        places: what `place_of` gave for each current claim of any dataset, by version.
        facts: hash of each drawn edge, by fact id and the ids of its two ends.
        answers: versions of each denial or missing reply and of what it answers.
    """

    turn: int
    datasets: dict[str, str]
    sources: dict[str, Source]
    entities: dict[str, Entity]
    members: dict[str, list[str]]
    entity_hashes: dict[str, str]
    claims: dict[str, list[Claim]]
    own: frozenset[str]
    places: dict[str, Properties]
    facts: dict[FactPlace, str]
    answers: frozenset[Answer]


def stored_dataset_hashes(writer: Writer) -> dict[str, str]:
    """Content hash of each dataset, by id: enough to see that nothing has changed."""
    return {str(row["id"]): str(row["hash"]) for row in writer.run(statement("writer/stored_datasets"))}


def turn_number(writer: Writer) -> int:
    """How many loads have changed something; 0 if nothing was ever loaded."""
    rows = writer.run(statement("writer/turns"))
    return int(str(rows[0]["number"])) if rows else 0


def read_stored(writer: Writer, dataset: Dataset) -> Stored:
    """Read everything that the load of a dataset has to compare with."""
    own = {"dataset": dataset.id}
    held = {entity.id for entity in dataset.entities}
    turn = turn_number(writer)
    entities = [
        row
        for row in writer.run(statement("writer/stored_entities"))
        if row["staging"] is None or (row["id"] in held and row["staging"] != dataset.id)
    ]
    others = writer.run(statement("writer/claims_of_others"), own)
    versions = writer.run(statement("writer/claims_of_dataset"), own)
    answers = writer.run(statement("writer/stored_answers"))
    return Stored(
        turn=turn,
        datasets=stored_dataset_hashes(writer),
        sources={
            str(row["id"]): source_from_record(str(row["record"]))
            for row in writer.run(statement("writer/stored_sources"))
        },
        entities={str(row["id"]): entity_from_record(str(row["record"])) for row in entities},
        members={str(row["id"]): texts(row["datasets"]) for row in entities},
        entity_hashes={str(row["id"]): "" if row["staging"] else str(row["hash"]) for row in entities},
        claims=_by_dataset(others),
        own=frozenset(str(row["version"]) for row in versions),
        places={str(row["version"]): {key: row[key] for key in PLACE} for rows in (others, versions) for row in rows},
        facts={
            (str(row["fact"]), str(row["start_id"]), str(row["finish_id"])): str(row["hash"])
            for row in writer.run(statement("writer/stored_facts"))
        },
        answers=frozenset(
            (str(row["version"]), str(row["answered"])) for row in answers if row["staging"] in {None, dataset.id}
        ),
    )


def intervals_before(writer: Writer, versions: Sequence[str]) -> dict[str, list[str]]:
    """Earlier intervals in which versions that come back were on record, as `from/to`; others are not there."""
    rows = writer.run(statement("writer/closed_claims"), {"versions": list(versions)})
    return {
        str(row["version"]): [*texts(row["before"]), f"{row['on_record_from']}/{row['on_record_to']}"] for row in rows
    }


def texts(value: object) -> list[str]:
    """The texts of a stored list; none where nothing is stored."""
    return [str(item) for item in value] if isinstance(value, list) else []


def _by_dataset(rows: Iterable[Row]) -> dict[str, list[Claim]]:
    claims: dict[str, list[Claim]] = {}
    for row in rows:
        claims.setdefault(str(row["dataset"]), []).append(claim_from_text(str(row["record"])))
    return claims
