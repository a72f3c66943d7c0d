"""What a load writes before anybody may see it, and how it is told from the rest.

Whatever is hidden bears `staging`, the id of its dataset. A hidden claim is not current; a hidden entity belongs to no
dataset and has neither name nor kind nor days; hidden claims and edges have a sensitivity that is no circle's. What
they shall show is kept beside it under names that begin with `shown_`, so that it can be put in its place at once.
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

#: A sensitivity that is no circle's.
HIDDEN = "loading"
PREFIX = "shown_"
_OF_ENTITY = ("name", "names", "kind", "day_from", "day_to", "day_text", "search_text")
_OF_FACT = ("fact", "sensitivity")


@dataclass(frozen=True, slots=True)
class Staged:
    """What an unfinished load of a dataset has written already.

    Attributes:
        claims: places of its claims, by version.
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
            str(row["version"]): {key: row[key] for key in PLACE}
            for row in writer.run(statement("writer/staged_claims"), own)
        },
        {str(row["id"]): str(row["hash"]) for row in writer.run(statement("writer/staged_entities"), own)},
        {
            (str(row["fact"]), str(row["start_id"]), str(row["finish_id"])): str(row["hash"])
            for row in writer.run(statement("writer/staged_facts"), own)
        },
    )


def hidden_entity(properties: Properties, dataset: str) -> Properties:
    """An entity of a dataset that nobody may see yet."""
    blank = {"datasets": [], "name": properties["id"], "names": [properties["id"]], "staging": dataset}
    return _moved(properties, _OF_ENTITY) | blank


def hidden_claim(properties: Properties, dataset: str) -> Properties:
    """A claim of a dataset that nobody may see yet."""
    return _moved(properties, ("sensitivity",)) | {"current": False, "sensitivity": HIDDEN, "staging": dataset}


def hidden_fact(properties: Properties, dataset: str) -> Properties:
    """An edge that nobody may see yet; the one that it will stand for has its id until then."""
    blank = {"fact": hidden_id(str(properties["fact"])), "sensitivity": HIDDEN, "staging": dataset}
    return _moved(properties, _OF_FACT) | blank


def hidden_id(fact: str) -> str:
    """The id of an edge that nobody may see yet."""
    return f"{HIDDEN}:{fact}"


def unwanted(plan: Plan, staged: Staged) -> tuple[list[FactPlace], list[str], list[str]]:
    """What an earlier load has written and a plan does not hold: edges, versions of claims, ids of entities."""
    wanted = {place: one.properties["hash"] for place, one in plan.drawn.items()}
    versions = {claim.version for claim in plan.new_claims}
    entities = {one["id"] for one in plan.new_entities}
    return (
        [(hidden_id(place[0]), *place[1:]) for place, found in staged.facts.items() if wanted.get(place) != found],
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
