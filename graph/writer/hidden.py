"""What a load writes before anybody may see it, and how it is told from the rest.

A hidden claim is not current, and hidden claims and edges have a sensitivity that is no circle's: `loading DATASET: `
and then the one that they shall have. So has a hidden edge's id, since the edge that it will stand for has the same
until then. A hidden entity bears `staging`, the id of the dataset, belongs to no dataset and has neither name nor kind
nor days; these are kept beside under names that begin with `shown_`. So little is set in the commit that shows it all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.statements import statement
from graph.writer.stored import PLACE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.database import Writer
    from graph.writer.plan import Plan
    from graph.writer.rows import Properties
    from graph.writer.stored import FactPlace

PREFIX = "shown_"
ON_RECORD = "on_record_from"
_OF_ENTITY = ("name", "names", "kind", "day_from", "day_to", "day_text", "search_text")


@dataclass(frozen=True, slots=True)
class Staged:
    """What an unfinished load of a dataset has written already.

    Attributes:
        claims: places of its claims and since when they are said to be on record, by version.
        entities: hashes of its entities, by id.
        facts: hashes of its edges, by fact id and the ids of the two ends.
    """

    claims: dict[str, Properties]
    entities: dict[str, str]
    facts: dict[FactPlace, str]

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.claims) + len(self.entities) + len(self.facts)


def read_staged(writer: Writer, dataset: str) -> Staged:
    """Read what an unfinished load of a dataset has written; nothing if there is none."""
    own = {"dataset": dataset}
    return Staged(
        {
            str(row["version"]): {key: row[key] for key in (*PLACE, ON_RECORD)}
            for row in writer.run(statement("writer/staged_claims"), own)
        },
        {str(row["id"]): str(row["hash"]) for row in writer.run(statement("writer/staged_entities"), own)},
        {
            (str(row["fact"]), str(row["start_id"]), str(row["finish_id"])): str(row["hash"])
            for row in writer.run(statement("writer/staged_facts"), {"hidden": hidden(dataset)})
        },
    )


def hidden_entity(properties: Properties, dataset: str) -> Properties:
    """An entity of a dataset that nobody may see yet."""
    blank = {"datasets": [], "name": properties["id"], "names": [properties["id"]], "staging": dataset}
    return _moved(properties, _OF_ENTITY) | blank


def hidden_claim(properties: Properties, dataset: str) -> Properties:
    """A claim of a dataset that nobody may see yet."""
    return properties | {"current": False, "sensitivity": f"{hidden(dataset)}{properties['sensitivity']}"}


def hidden_fact(properties: Properties, dataset: str) -> Properties:
    """An edge that nobody may see yet."""
    return properties | {key: f"{hidden(dataset)}{properties[key]}" for key in ("fact", "sensitivity")}


def hidden(dataset: str) -> str:
    """How the sensitivity of what a load of a dataset hides begins."""
    return f"loading {dataset}: "


def unwanted(plan: Plan, staged: Staged) -> tuple[list[FactPlace], list[str], list[str]]:
    """What an earlier load has written and a plan does not hold: hidden edges, versions of claims, ids of entities."""
    wanted = {place: one.properties["hash"] for place, one in plan.drawn.items()}
    versions = {claim.version for claim in plan.new_claims}
    entities = {one["id"] for one in plan.new_entities}
    facts = (place for place, found in staged.facts.items() if wanted.get(place) != found)
    return (
        [(f"{hidden(plan.dataset.id)}{fact}", start, finish) for fact, start, finish in facts],
        [version for version in staged.claims if version not in versions],
        [one for one in staged.entities if one not in entities],
    )


def missing_facts(plan: Plan, staged: Staged) -> Iterator[tuple[FactPlace, str, Properties]]:
    """The edges that a plan draws and no earlier load has drawn alike, as nobody sees them."""
    for place, one in plan.drawn.items():
        if staged.facts.get(place) != one.properties["hash"]:
            yield place, one.relationship, hidden_fact(one.properties, plan.dataset.id)


def _moved(properties: Properties, keys: tuple[str, ...]) -> Properties:
    return {f"{PREFIX}{key}" if key in keys else key: value for key, value in properties.items()}
