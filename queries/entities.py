"""Whether an id exists, and which are near it if it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from graph.errors import BadParameter, UnknownEntity
from graph.spelling import fold
from queries.datasets import read_datasets
from queries.statements import statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graph.database import Database, Reader
    from queries.header import Parameter

#: As many suggestions as one reads; below this likeness one is no help.
_SUGGESTIONS, _LIKE_ENOUGH = 5, 0.75
#: How many ids are compared at most; a graph with more is compared with the ids that begin alike.
_COMPARED = 3_000


def known_types(reader: Reader, ids: Iterable[str]) -> dict[str, str]:
    """Look up entities.

    Args:
        reader: an open reading transaction.
        ids: entity ids.

    Returns:
        The type of each, by id.

    Raises:
        UnknownEntity: one of the ids has no entity; `nearest` holds those that are written alike.
    """
    wanted = list(dict.fromkeys(ids))
    rows = reader.rows(statement("lookup/known_entities"), {"ids": wanted}) if wanted else []
    types = {str(row["id"]): str(row["type"]) for row in rows}
    unknown = next((entity_id for entity_id in wanted if entity_id not in types), None)
    if unknown is not None:
        raise UnknownEntity(unknown, ids_like(reader, unknown))
    return types


def check_entities(reader: Reader, parameters: Sequence[Parameter], values: Mapping[str, object]) -> None:
    """Check that every id among the values of a question exists and has a type that the question can be asked of.

    Raises:
        UnknownEntity: an id that no entity has.
        BadParameter: an entity of another type than the question is about.
    """
    asked = [(parameter, entity_id) for parameter in parameters for entity_id in _ids(parameter, values)]
    types = known_types(reader, (entity_id for _, entity_id in asked))
    for parameter, entity_id in asked:
        fitting = parameter.kind.choices
        if fitting and types[entity_id] not in fitting:
            what = f"{entity_id!r} is of type {types[entity_id]}"
            raise BadParameter(what, where=parameter.name, mend=f"the question is about {' or '.join(fitting)}")


def nearest_ids(database: Database, entity_id: str) -> tuple[str, ...]:
    """Give the ids that are written most alike, best first; none if nothing is near."""
    with database.reading() as reader:
        return ids_like(reader, entity_id)


def ids_like(reader: Reader, entity_id: str) -> tuple[str, ...]:
    """Give the ids that are written most alike, as `nearest_ids` does, in an open reading transaction."""
    folded = "-".join(fold(entity_id[:80]).split())
    small = sum(dataset.entities for dataset in read_datasets(reader)) <= _COMPARED
    for beginning in dict.fromkeys(("",) if small else (folded[:3], folded[:2], folded[:1])):
        rows = reader.rows(statement("lookup/ids_like"), {"beginning": beginning, "most": _COMPARED})
        found = process.extract(
            folded,
            [str(row["id"]) for row in rows],
            scorer=JaroWinkler.normalized_similarity,
            limit=_SUGGESTIONS,
            score_cutoff=_LIKE_ENOUGH,
        )
        if found:
            return tuple(match for match, _, _ in found)
    return ()


def _ids(parameter: Parameter, values: Mapping[str, object]) -> list[str]:
    if parameter.kind.name != "id":
        return []
    value = values[parameter.name]
    return [str(item) for item in (value if isinstance(value, list) else [value]) if item is not None]
