"""Puts records into the database: rows in batches, each kind by its own statement."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from graph.statements import statement
from graph.writer.rows import Properties, claim_properties, source_properties

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from graph.database import Writer
    from graph.records import Claim, Source
    from graph.writer.plan import Plan
    from graph.writer.stored import Answer, FactPlace

T = TypeVar("T")

#: Rows in one statement: the driver's advice for bulk loads is 5,000 to 50,000; a claim's row is large.
BATCH = 2_000
#: A claim's ties to entities: the statement, and the field of the claim that holds the entity's id.
ENDS = (
    ("writer/link_claims_to_subjects", "subject"),
    ("writer/link_claims_to_objects", "object"),
    ("writer/link_claims_to_speakers", "asserted_by"),
    ("writer/link_claims_to_reported", "attributed_to"),
)


def put(writer: Writer, name: str, rows: Iterable[object]) -> None:
    """Run a statement on rows in batches; rows may be made while they are sent."""
    for batch in batches(rows, BATCH):
        writer.run(statement(name), {"rows": batch})


def put_by_type(writer: Writer, name: str, rows: Iterable[Mapping[str, object]]) -> None:
    """Run a statement once for each type: no engine takes a label or relationship type from each row."""
    by_type: dict[str, list[Mapping[str, object]]] = {}
    for row in rows:
        by_type.setdefault(str(row["type"]), []).append(row)
    for kind in sorted(by_type):
        for batch in batches(by_type[kind], BATCH):
            writer.run(statement(name), {"rows": batch, "type": kind})


def put_sources(writer: Writer, sources: Iterable[Source]) -> None:
    """Store sources, or store them again as they are now."""
    put(writer, "writer/put_sources", ({"id": one.id, "properties": source_properties(one)} for one in sources))


def create_entities(writer: Writer, engine: str, entities: Iterable[Properties]) -> None:
    """Store entities that are not there."""
    rows = ({"id": one["id"], "type": one["type"], "properties": one} for one in entities)
    put_by_type(writer, f"writer/create_entities.{engine}", rows)


def put_entities(writer: Writer, entities: Iterable[Properties]) -> None:
    """Store entities that are there as they are now."""
    put(writer, "writer/put_entities", ({"id": one["id"], "properties": one} for one in entities))


def claim_row(plan: Plan, claim: Claim, now: str) -> Properties:
    """What the node of a claim shall hold."""
    before = plan.back.get(claim.version, [])
    return claim_properties(claim, plan.places[claim.version], dataset=plan.dataset.id, now=now, before=before)


def create_claims(writer: Writer, claims: Iterable[Claim], rows: Iterable[Properties]) -> None:
    """Store versions that are not there, and tie them to what they are about, who speaks and what they cite."""
    put(writer, "writer/create_claims", rows)
    created = list(claims)
    for name, end in ENDS:
        put(writer, name, ({"version": one.version, "id": getattr(one, end)} for one in created if getattr(one, end)))
    put(writer, "writer/link_claims_to_sources", _citations(created))


def put_claims(writer: Writer, rows: Iterable[Properties]) -> None:
    """Put versions on record again that were closed; their ties are there."""
    put(writer, "writer/put_claims", ({"version": row["version"], "properties": row} for row in rows))


def draw_facts(writer: Writer, engine: str, drawn: Iterable[tuple[FactPlace, str, Properties]]) -> None:
    """Draw edges that are not there: their place, the type of the relationship and what it holds."""
    rows = (
        {
            "type": kind,
            "start": place[1],
            "finish": place[2],
            "fact": properties["fact"],
            "properties": properties,
        }
        for place, kind, properties in drawn
    )
    put_by_type(writer, f"writer/draw_facts.{engine}", rows)


def erase_facts(writer: Writer, places: Iterable[FactPlace]) -> None:
    """Erase edges."""
    rows = ({"fact": fact, "start": start, "finish": finish} for fact, start, finish in places)
    put(writer, "writer/erase_facts", rows)


def link_answers(writer: Writer, answers: Iterable[Answer]) -> None:
    """Tie denials and missing replies to what they answer."""
    put(writer, "writer/link_answers", _answer_rows(answers))


def unlink_answers(writer: Writer, answers: Iterable[Answer]) -> None:
    """Forget that claims answer each other."""
    put(writer, "writer/unlink_answers", _answer_rows(answers))


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in lists of so many, the last one shorter; none if there are no items."""
    left = iter(items)
    while batch := list(islice(left, size)):
        yield batch


def _answer_rows(answers: Iterable[Answer]) -> Iterator[Properties]:
    return ({"version": version, "answered": answered} for version, answered in answers)


def _citations(claims: Iterable[Claim]) -> Iterator[Properties]:
    for claim in claims:
        for position, citation in enumerate(claim.citations):
            yield {
                "version": claim.version,
                "source": citation.source,
                "position": position,
                "locator": citation.locator,
                "rests_on": citation.rests_on,
            }
