"""Loading a dataset: one transaction that leaves the graph as the dataset says, or as it was."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from graph.errors import DatabaseError, DatabaseUnavailable
from graph.model import load_schema
from graph.statements import statement
from graph.writer.merged import Merged, merge
from graph.writer.rows import (
    Properties,
    claim_properties,
    digest,
    entity_properties,
    entity_record,
    fact_properties,
    place_of,
    source_properties,
    source_record,
)
from graph.writer.stored import Stored, intervals_before, read_stored, stored_dataset_hashes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from graph.database import Database, Writer
    from graph.model import Schema
    from graph.records import Claim, Dataset, Source

# Rows in one statement: the driver's advice for bulk loads is 5,000 to 50,000; a claim's row is large.
BATCH = 2_000


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did.

    Attributes:
        dataset: id of the dataset.
        version: its version.
        changed: False if the graph already held exactly this content; then every count below is 0.
        claims_added: versions of claims put on record.
        claims_closed: versions of claims taken off the record.
        entities_written: entities stored or stored again.
        facts_drawn: edges drawn or drawn again.
        facts_erased: edges that no claim draws any more.
    """

    dataset: str
    version: str
    changed: bool
    claims_added: int = 0
    claims_closed: int = 0
    entities_written: int = 0
    facts_drawn: int = 0
    facts_erased: int = 0


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
        return [_load(writer, engine, dataset, words, moment) for dataset in datasets]

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


def content_hash(dataset: Dataset, schema: Schema) -> str:
    """Hash everything that a dataset says and the vocabulary that it is drawn with; equal ones have equal hashes."""
    return digest(
        schema.model_dump_json(),
        dataset.id,
        dataset.title,
        dataset.version,
        dataset.licence,
        *(source_record(source) for source in dataset.sources),
        *(entity_record(entity) for entity in dataset.entities),
        *(claim.text() for claim in dataset.claims),
    )


def _load(writer: Writer, engine: str, dataset: Dataset, schema: Schema, now: str) -> LoadReport:
    content = content_hash(dataset, schema)
    if stored_dataset_hashes(writer).get(dataset.id) == content:
        return LoadReport(dataset.id, dataset.version, changed=False)
    writer.run(statement("writer/take_turn"))
    stored = read_stored(writer)
    if stored.datasets.get(dataset.id) == content:  # another one loaded it while this one waited for its turn
        return LoadReport(dataset.id, dataset.version, changed=False)
    merged = merge(schema, stored, dataset)
    _put(writer, "writer/put_sources", map(_source_row, dataset.sources))
    entities = _put_entities(writer, engine, stored, merged)
    places = _places(schema, merged)
    added, closed = _put_claims(writer, stored, dataset, places, now)
    _put(writer, "writer/place_claims", _moved(stored, places))
    drawn, erased = _put_facts(writer, engine, stored, merged)
    _put_answers(writer, merged)
    writer.run(statement("writer/put_dataset"), {"id": dataset.id, "properties": _dataset_row(dataset, content, now)})
    return LoadReport(
        dataset.id,
        dataset.version,
        changed=True,
        claims_added=added,
        claims_closed=closed,
        entities_written=entities,
        facts_drawn=drawn,
        facts_erased=erased,
    )


def _source_row(source: Source) -> Properties:
    return {"id": source.id, "properties": source_properties(source)}


def _put_entities(writer: Writer, engine: str, stored: Stored, merged: Merged) -> int:
    """Store the entities that are new, and those whose portrait differs from what is stored."""
    rows: list[Properties] = [
        {"id": portrait.entity.id, "type": portrait.entity.type, "properties": properties}
        for portrait in merged.portraits
        if (properties := entity_properties(portrait, merged.members[portrait.entity.id]))["hash"]
        != stored.entity_hashes.get(portrait.entity.id)
    ]
    _put_by_type(writer, f"writer/create_entities.{engine}", [row for row in rows if row["id"] not in stored.entities])
    _put(writer, "writer/put_entities", [row for row in rows if row["id"] in stored.entities])
    return len(rows)


def _places(schema: Schema, merged: Merged) -> dict[str, Properties]:
    """The order of all current claims in their datasets, the facts that they touch and the days that they attest."""
    positions: Counter[str] = Counter()
    places = {}
    for claim in merged.corpus.claims:
        dataset = merged.dataset_of[claim.id]
        places[claim.version] = place_of(claim, merged.corpus.attestation(claim), schema, positions[dataset])
        positions[dataset] += 1
    return places


def _moved(stored: Stored, places: Mapping[str, Properties]) -> list[Properties]:
    """The claims that stay on record, of any dataset, and have another place than before."""
    return [
        {"version": version, **place}
        for version, place in places.items()
        if version in stored.places and stored.places[version] != place
    ]


def _put_claims(
    writer: Writer, stored: Stored, dataset: Dataset, places: Mapping[str, Properties], now: str
) -> tuple[int, int]:
    """Put new versions on record and close those that are gone; the others keep their interval."""
    before = {claim.version for claim in stored.claims.get(dataset.id, [])}
    fresh = [claim for claim in dataset.claims if claim.version not in before]
    gone = sorted(before - {claim.version for claim in dataset.claims})
    for batch in _batches(gone):
        writer.run(statement("writer/close_claims"), {"versions": batch, "now": now})
    back = intervals_before(writer, [claim.version for claim in fresh]) if dataset.id in stored.datasets else {}
    rows = [
        claim_properties(claim, places[claim.version], dataset=dataset.id, now=now, before=back.get(claim.version, []))
        for claim in fresh
    ]
    _put(writer, "writer/put_claims", [{"version": row["version"], "properties": row} for row in rows])
    _link_claims(writer, fresh)
    return len(fresh), len(gone)


def _link_claims(writer: Writer, claims: Sequence[Claim]) -> None:
    """Tie claims to what they are about, who speaks and what they cite."""
    for end, name in (
        ("subject", "subjects"),
        ("object", "objects"),
        ("asserted_by", "speakers"),
        ("attributed_to", "reported"),
    ):
        rows = [{"version": claim.version, end: getattr(claim, end)} for claim in claims if getattr(claim, end)]
        _put(writer, f"writer/link_claims_to_{name}", rows)
    citations = [
        {
            "version": claim.version,
            "source": citation.source,
            "position": position,
            "locator": citation.locator,
            "rests_on": citation.rests_on,
        }
        for claim in claims
        for position, citation in enumerate(claim.citations)
    ]
    _put(writer, "writer/link_claims_to_sources", citations)


def _put_facts(writer: Writer, engine: str, stored: Stored, merged: Merged) -> tuple[int, int]:
    """Draw the edges that are new or differ, erase the others; an edge that stays is not touched."""
    wanted = {}
    for fact in merged.facts:
        properties = fact_properties(fact, merged.dataset_of)
        wanted[(str(properties["fact"]), fact.start, fact.end)] = (fact.edge.upper(), properties)
    differing = {place: drawing for place, drawing in wanted.items() if stored.facts.get(place) != drawing[1]["hash"]}
    erased = [place for place in stored.facts if place not in wanted or place in differing]
    _put(
        writer,
        "writer/erase_facts",
        [{"fact": fact, "start": start, "finish": finish} for fact, start, finish in erased],
    )
    rows = [
        {"fact": place[0], "start": place[1], "finish": place[2], "type": relationship, "properties": properties}
        for place, (relationship, properties) in differing.items()
    ]
    _put_by_type(writer, f"writer/draw_facts.{engine}", rows)
    return len(differing), len([place for place in erased if place not in wanted])


def _put_answers(writer: Writer, merged: Merged) -> None:
    """Tie denials and missing replies to what they answer, among the versions that are on record now."""
    versions = {claim.id: claim.version for claim in merged.corpus.claims}
    rows = [
        {"version": claim.version, "answered": versions[answered]}
        for claim in merged.corpus.claims
        for answered in claim.disputes
        if answered in versions
    ]
    writer.run(statement("writer/unlink_answers"))
    _put(writer, "writer/link_answers", rows)


def _dataset_row(dataset: Dataset, content: str, now: str) -> Properties:
    return {
        "id": dataset.id,
        "title": dataset.title,
        "version": dataset.version,
        "licence": dataset.licence,
        "hash": content,
        "loaded_at": now,
        "sources": len(dataset.sources),
        "entities": len(dataset.entities),
        "claims": len(dataset.claims),
        "status": "loaded",
    }


def _put_by_type(writer: Writer, name: str, rows: Iterable[Mapping[str, object]]) -> None:
    """Run a statement once for each type: no engine takes a label or relationship type from each row."""
    by_type: dict[str, list[Mapping[str, object]]] = {}
    for row in rows:
        by_type.setdefault(str(row["type"]), []).append(row)
    for kind in sorted(by_type):
        for batch in _batches(by_type[kind]):
            writer.run(statement(name), {"rows": batch, "type": kind})


def _put(writer: Writer, name: str, rows: Iterable[Mapping[str, object]]) -> int:
    """Run a statement on rows in batches; gives the number of rows."""
    listed = list(rows)
    for batch in _batches(listed):
        writer.run(statement(name), {"rows": batch})
    return len(listed)


def _batches(items: Sequence[object]) -> Iterator[list[object]]:
    for start in range(0, len(items), BATCH):
        yield list(items[start : start + BATCH])
