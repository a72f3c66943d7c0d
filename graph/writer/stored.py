"""What the database holds before a load, read inside the transaction that will change it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.records import Claim, Entity, Source, claim_from_text
from graph.statements import statement
from graph.writer.rows import Properties, entity_from_record, source_from_record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.database import Writer

FactPlace = tuple[str, str, str]
PLACE = ("position", "fact", "sure_from", "sure_to", "touch_from", "touch_to")


@dataclass(frozen=True, slots=True)
class Stored:
    """The content of the database, as far as a load has to know it.

    Attributes:
        datasets: content hash of each dataset, by id.
        sources: every source, by id.
        entities: every entity, by id.
        members: which datasets hold an entity, by entity id.
        entity_hashes: hash of what an entity node holds, by entity id.
        claims: the current claims of each dataset, in order.
        places: what `place_of` gave for each current claim, by version.
        facts: hash of each drawn edge, by fact id and the ids of its two ends.
    """

    datasets: dict[str, str]
    sources: dict[str, Source]
    entities: dict[str, Entity]
    members: dict[str, list[str]]
    entity_hashes: dict[str, str]
    claims: dict[str, list[Claim]]
    places: dict[str, Properties]
    facts: dict[FactPlace, str]


def stored_dataset_hashes(writer: Writer) -> dict[str, str]:
    """Content hash of each dataset, by id: enough to see that nothing has changed."""
    return {str(row["id"]): str(row["hash"]) for row in writer.run(statement("writer/stored_datasets"))}


def read_stored(writer: Writer) -> Stored:
    """Read everything that a load has to compare with."""
    entities = writer.run(statement("writer/stored_entities"))
    claims: dict[str, list[Claim]] = {}
    current = writer.run(statement("writer/current_claims"))
    for row in current:
        claims.setdefault(str(row["dataset"]), []).append(claim_from_text(str(row["record"])))
    return Stored(
        datasets=stored_dataset_hashes(writer),
        sources={
            str(row["id"]): source_from_record(str(row["record"]))
            for row in writer.run(statement("writer/stored_sources"))
        },
        entities={str(row["id"]): entity_from_record(str(row["record"])) for row in entities},
        members={str(row["id"]): _texts(row["datasets"]) for row in entities},
        entity_hashes={str(row["id"]): str(row["hash"]) for row in entities},
        claims=claims,
        places={str(row["version"]): {key: row[key] for key in PLACE} for row in current},
        facts={
            (str(row["fact"]), str(row["start_id"]), str(row["finish_id"])): str(row["hash"])
            for row in writer.run(statement("writer/stored_facts"))
        },
    )


def intervals_before(writer: Writer, versions: Sequence[str]) -> dict[str, list[str]]:
    """Earlier intervals in which versions that come back were on record, as `from/to`; others are not there."""
    rows = writer.run(statement("writer/closed_claims"), {"versions": list(versions)})
    return {
        str(row["version"]): [*_texts(row["before"]), f"{row['on_record_from']}/{row['on_record_to']}"] for row in rows
    }


def _texts(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []
