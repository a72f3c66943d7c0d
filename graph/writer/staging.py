"""Loading a dataset that is too large for one commit: out of everybody's sight first, then seen at once.

1. A plan is made, and the dataset is marked as being loaded (`:Load`, with the key of this run).
2. What is new is written in batches, each a commit of its own, where nobody sees it (`graph.writer.hidden`). What is
   seen already is not touched.
3. One commit changes what is seen already, lets the new be seen, and takes the mark away. It sends hardly anything.

So the former edition is seen until the last commit and the new one after it, as with a small dataset. A load that was
killed is finished by loading the same again: what is written already is found and kept. Another edition keeps of it
what fits; and loading the former edition again gives the unfinished one up. Others may load at the same time: the last
commit looks whether the graph is still the one that the plan was made for, and if it is not, a new plan is made.

A statement that runs while a Neo4j server applies that commit may see some of it and not the rest, as with any commit:
a server reads what is committed when it comes to it, and keeps no earlier state for whoever is in the midst of reading.
"""

from __future__ import annotations

from functools import partial
from secrets import token_hex
from typing import TYPE_CHECKING

from graph.errors import DatabaseError, DatabaseUnavailable
from graph.statements import statement
from graph.writer.commit import content_hash, moment, put_dataset, settle
from graph.writer.hidden import (
    ON_RECORD,
    Staged,
    hidden,
    hidden_claim,
    hidden_entity,
    missing_facts,
    read_staged,
    unwanted,
)
from graph.writer.plan import make_plan
from graph.writer.putting import (
    batches,
    claim_row,
    create_claims,
    create_entities,
    draw_facts,
    erase_facts,
    link_answers,
    put,
    put_entities,
    put_sources,
)
from graph.writer.report import LoadReport
from graph.writer.stored import stored_dataset_hashes, turn_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from graph.database import Database, Writer
    from graph.model import Schema
    from graph.records import Dataset
    from graph.writer.plan import Plan
    from graph.writer.stored import Answer

#: Rows of one kind in one commit. A claim is a node, its ties and 30 values: some 10 kilobytes of an engine's memory.
ROWS_OF_A_COMMIT = 10_000
#: How often a plan is made anew because others load at the same time.
PLANS = 5


class PlanOutdated(Exception):
    """Another load has changed something since the plan was made; nothing of the commit is kept."""


def unfinished(database: Database) -> set[str]:
    """Ids of the datasets that are being loaded in batches, or whose load was broken off."""
    return {str(row["dataset"]) for row in database.read(statement("writer/unfinished"))}


def load_in_batches(
    database: Database, dataset: Dataset, schema: Schema, now: datetime | None, *, rows: int = ROWS_OF_A_COMMIT
) -> LoadReport:
    """Put a large dataset on record: seen at once, and all of it or nothing, although it takes many commits.

    Args:
        database: where to.
        dataset: a validated dataset.
        schema: the vocabulary.
        now: the moment to be put on record; the clock's by default.
        rows: how many of a kind one commit holds.

    Returns:
        What was done; nothing has changed if the graph held just this content.

    Raises:
        InputError, DatasetProblems: as for a small dataset; nothing was written.
        DatabaseUnavailable: the engine cannot be reached, another process loads this dataset now, or others load so
            often that no plan holds. What was written is kept, out of sight, for the next time.
        DatabaseError: the engine refuses a statement.
    """
    content, when = content_hash(dataset, schema), moment(now)
    for _ in range(PLANS):
        if database.write(lambda writer: _holds(writer, dataset, content)):
            return LoadReport(dataset.id, dataset.version, changed=False)
        known, plan, staged = database.write(lambda writer: _look(writer, schema, dataset))
        run = _Run(database, plan, staged, known=known, content=content)
        try:
            run.stage(when, rows)
            return database.write(partial(run.show, now=when))
        except PlanOutdated:
            continue
        except DatabaseUnavailable:
            raise
        except DatabaseError:
            # Two loads that make the same entity: the later one is refused, and finds it there the next time.
            if database.write(turn_number) == plan.turn:
                raise
    raise DatabaseUnavailable(f"{dataset.id} could not be shown, because others load all the time (load it again)")


def _holds(writer: Writer, dataset: Dataset, content: str) -> bool:
    """Whether the graph holds just this content, and no unfinished load of the dataset beside it."""
    marked = any(row["dataset"] == dataset.id for row in writer.run(statement("writer/unfinished")))
    return stored_dataset_hashes(writer).get(dataset.id) == content and not marked


def _look(writer: Writer, schema: Schema, dataset: Dataset) -> tuple[str | None, Plan, Staged]:
    """What is stored, and what has to be written; read again if another load came in between."""
    while True:
        known = stored_dataset_hashes(writer).get(dataset.id)
        plan, staged = make_plan(writer, schema, dataset), read_staged(writer, dataset.id)
        if turn_number(writer) == plan.turn:
            return known, plan, staged


class _Run:
    """One attempt at loading: a plan, and the key under which it is carried out."""

    def __init__(self, database: Database, plan: Plan, staged: Staged, *, known: str | None, content: str) -> None:
        self._database, self._plan, self._staged, self._known, self._content = database, plan, staged, known, content
        self._mark = {"id": f"loading {plan.dataset.id}", "key": token_hex(8)}

    def stage(self, now: str, rows: int) -> None:
        """Mark the dataset as being loaded, and write what is new where nobody sees it."""
        plan, staged = self._plan, self._staged
        new = len(plan.new_claims) + len(plan.new_entities) + len(plan.drawn)
        parameters: dict[str, object] = {
            **self._mark,
            "dataset": plan.dataset.id,
            "version": plan.dataset.version,
            "now": now,
            "rows": max(new, len(staged)),
            "written": len(staged),
        }
        self._database.write(lambda writer: writer.run(statement("writer/mark_loading"), parameters))
        for count, step in self._steps(now, rows):
            self._database.write(partial(self._held, count=count, step=step))

    def _held(self, writer: Writer, count: int, step: Callable[[Writer], None]) -> None:
        if not writer.run(statement("writer/hold_loading"), {**self._mark, "rows": count}):
            raise DatabaseUnavailable(f"{self._plan.dataset.id} is being loaded by another process (wait for its end)")
        step(writer)

    def show(self, writer: Writer, now: str) -> LoadReport:
        """Let everybody see it.

        Raises:
            PlanOutdated: the graph is no longer what was planned for.
        """
        plan, own = self._plan, {"dataset": self._plan.dataset.id, "hidden": hidden(self._plan.dataset.id)}
        (turn,) = writer.run(statement("writer/take_turn"))
        if turn["number"] != plan.turn + 1:
            raise PlanOutdated
        self._held(writer, 0, lambda _: None)
        settle(writer, plan, now)
        for name in ("claims", "entities", "facts"):
            writer.run(statement(f"writer/show_{name}"), own)
        link_answers(writer, _answers(plan, hidden=False))
        writer.run(statement("writer/end_loading"), {"id": self._mark["id"]})
        if self._known == self._content:  # what was loaded before is loaded again, and the unfinished load given up
            return LoadReport(plan.dataset.id, plan.dataset.version, changed=False)
        return put_dataset(writer, plan, self._content, now)

    def _steps(self, now: str, rows: int) -> Iterator[tuple[int, Callable[[Writer], None]]]:
        """What is written where nobody sees it, commit by commit, with the number of new rows of each."""
        plan, staged = self._plan, self._staged
        facts, versions, entities = unwanted(plan, staged)
        for places in batches(facts, rows):
            yield 0, partial(erase_facts, places=places)
        for name, ids in (("claims", versions), ("entities", entities)):
            for some in batches(ids, rows):
                yield 0, partial(put, name=f"writer/drop_staged_{name}", rows=some)
        yield 0, partial(put_sources, sources=plan.new_sources)
        yield from self._entity_steps(rows)
        yield from self._claim_steps(now, rows)
        for drawn in batches(missing_facts(plan, staged), rows):
            yield len(drawn), partial(draw_facts, engine=self._database.engine, drawn=drawn)
        for answers in batches(_answers(plan, hidden=True), rows):
            yield 0, partial(link_answers, answers=answers)

    def _entity_steps(self, rows: int) -> Iterator[tuple[int, Callable[[Writer], None]]]:
        plan, staged = self._plan, self._staged.entities
        fresh = (hidden_entity(one, plan.dataset.id) for one in plan.new_entities if one["id"] not in staged)
        for some in batches(fresh, rows):
            yield len(some), partial(create_entities, engine=self._database.engine, entities=some)
        edited = (one for one in plan.new_entities if staged.get(str(one["id"]), one["hash"]) != one["hash"])
        for some in batches((hidden_entity(one, plan.dataset.id) for one in edited), rows):
            yield 0, partial(put_entities, entities=some)

    def _claim_steps(self, now: str, rows: int) -> Iterator[tuple[int, Callable[[Writer], None]]]:
        plan, staged = self._plan, self._staged.claims
        for some in batches((one for one in plan.new_claims if one.version not in staged), rows):
            hidden = [hidden_claim(claim_row(plan, one, now), plan.dataset.id) for one in some]
            yield len(some), partial(create_claims, claims=some, rows=hidden)
        kept = (one.version for one in plan.new_claims if one.version in staged)
        places = ((one, {**plan.places[one], ON_RECORD: now}) for one in kept)
        moved = ({"version": one, **place} for one, place in places if staged[one] != place)
        for changed in batches(moved, rows):
            yield 0, partial(put, name="writer/place_staged_claims", rows=changed)


def _answers(plan: Plan, *, hidden: bool) -> Iterator[Answer]:
    """The denials to be tied to what they answer, with a new claim at one end, which is hidden, or without one."""
    new = {claim.version for claim in plan.new_claims}
    return (answer for answer in plan.answered if hidden is not new.isdisjoint(answer))
