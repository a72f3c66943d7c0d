"""One commit: a dataset whole, or what the last commit of a large one changes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from graph.projection import DRAWING
from graph.statements import statement
from graph.writer.plan import make_plan
from graph.writer.putting import (
    BATCH,
    batches,
    claim_row,
    create_claims,
    create_entities,
    draw_facts,
    erase_facts,
    link_answers,
    put,
    put_claims,
    put_entities,
    put_sources,
    unlink_answers,
)
from graph.writer.report import LoadReport
from graph.writer.rows import digest, entity_record, source_record
from graph.writer.stored import stored_dataset_hashes

if TYPE_CHECKING:
    from graph.database import Writer
    from graph.model import Schema
    from graph.records import Dataset
    from graph.writer.plan import Plan


def moment(now: datetime | None = None) -> str:
    """A moment as it is put on record, ISO 8601 in UTC; the clock's by default.

    To the microsecond, so that of two loads within a second the second one is later. A whole second is written without
    a fraction and sorts before all with one.
    """
    return (now or datetime.now(UTC)).astimezone(UTC).isoformat()


def content_hash(dataset: Dataset, schema: Schema) -> str:
    """Hash everything that a dataset says, and what it is drawn with; equal ones have equal hashes."""
    return digest(
        schema.model_dump_json(),
        DRAWING,
        dataset.id,
        dataset.title,
        dataset.version,
        dataset.licence,
        *(source_record(source) for source in dataset.sources),
        *(entity_record(entity) for entity in dataset.entities),
        *(claim.version for claim in dataset.claims),
    )


def load_at_once(writer: Writer, engine: str, dataset: Dataset, schema: Schema, now: str) -> LoadReport:
    """Put a dataset on record in the transaction of the writer.

    Args:
        writer: of the transaction, which keeps all of it or nothing.
        engine: decides how an edge of any type is drawn.
        dataset: a validated dataset.
        schema: the vocabulary.
        now: the moment to be put on record, ISO 8601 in UTC.

    Raises:
        InputError, DatasetProblems: as `make_plan` does.
    """
    content = content_hash(dataset, schema)
    if stored_dataset_hashes(writer).get(dataset.id) == content:
        return LoadReport(dataset.id, dataset.version, changed=False)
    writer.run(statement("writer/take_turn"))
    if stored_dataset_hashes(writer).get(dataset.id) == content:  # another one loaded it while this one waited
        return LoadReport(dataset.id, dataset.version, changed=False)
    plan = make_plan(writer, schema, dataset)
    put_sources(writer, plan.new_sources)
    create_entities(writer, engine, plan.new_entities)
    rows = (claim_row(plan, claim, now) for claim in plan.new_claims)
    create_claims(writer, plan.new_claims, rows)
    settle(writer, plan, now)
    draw_facts(writer, engine, ((place, one.relationship, one.properties) for place, one in plan.drawn.items()))
    link_answers(writer, plan.answered)
    return put_dataset(writer, plan, content, now)


def settle(writer: Writer, plan: Plan, now: str) -> None:
    """Change what is seen already: everything in a plan but what is new."""
    put_sources(writer, plan.known_sources)
    put_entities(writer, plan.known_entities)
    for batch in batches(plan.gone, BATCH):
        writer.run(statement("writer/close_claims"), {"versions": batch, "now": now})
    put_claims(writer, (claim_row(plan, claim, now) for claim in plan.returning))
    put(writer, "writer/place_claims", plan.moved)
    erase_facts(writer, plan.erased)
    unlink_answers(writer, plan.unanswered)


def put_dataset(writer: Writer, plan: Plan, content: str, now: str) -> LoadReport:
    """Say that a dataset is loaded, and what was done."""
    dataset = plan.dataset
    row = {
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
    writer.run(statement("writer/put_dataset"), {"id": dataset.id, "properties": row})
    return LoadReport(
        dataset.id,
        dataset.version,
        changed=True,
        claims_added=len(plan.new_claims) + len(plan.returning),
        claims_closed=len(plan.gone),
        entities_written=len(plan.new_entities) + len(plan.known_entities),
        facts_drawn=len(plan.drawn),
        facts_erased=plan.lost,
    )
