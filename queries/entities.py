"""Whether an id exists, and which are near it if it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from graph.errors import BadParameter, UnknownEntity
from graph.spelling import fold
from queries.statements import statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graph.database import Database
    from queries.header import Parameter

#: As many suggestions as one reads; below this likeness one is no help.
_SUGGESTIONS, _LIKE_ENOUGH = 5, 0.75
#: How many ids are compared at most; a larger graph is compared with the ids that begin alike.
_COMPARED = 20_000


def known_types(database: Database, ids: Iterable[str]) -> dict[str, str]:
    """Look up entities.

    Args:
        database: where the graph is.
        ids: entity ids.

    Returns:
        The type of each, by id.

    Raises:
        UnknownEntity: one of the ids has no entity; `nearest` holds those that are written alike.
    """
    wanted = list(dict.fromkeys(ids))
    rows = database.read(statement("lookup/known_entities"), {"ids": wanted}) if wanted else []
    types = {str(row["id"]): str(row["type"]) for row in rows}
    unknown = next((entity_id for entity_id in wanted if entity_id not in types), None)
    if unknown is not None:
        raise UnknownEntity(unknown, nearest_ids(database, unknown))
    return types


def check_entities(database: Database, parameters: Sequence[Parameter], values: Mapping[str, object]) -> None:
    """Check that every id among the values of a question exists and has a type that the question can be asked of.

    Raises:
        UnknownEntity: an id that no entity has.
        BadParameter: an entity of another type than the question is about.
    """
    asked = [(parameter, entity_id) for parameter in parameters for entity_id in _ids(parameter, values)]
    types = known_types(database, (entity_id for _, entity_id in asked))
    for parameter, entity_id in asked:
        fitting = parameter.kind.choices
        if fitting and types[entity_id] not in fitting:
            what = f"{entity_id!r} is of type {types[entity_id]}"
            raise BadParameter(what, where=parameter.name, mend=f"the question is about {' or '.join(fitting)}")


def nearest_ids(database: Database, entity_id: str) -> tuple[str, ...]:
    """Give the ids that are written most alike, best first; none if nothing is near."""
    written = entity_id[:80].strip().lower()
    folded = "-".join(fold(written).split())
    found = process.extract(
        folded or written,
        _ids_to_compare(database, folded),
        scorer=JaroWinkler.normalized_similarity,
        limit=_SUGGESTIONS,
        score_cutoff=_LIKE_ENOUGH,
    )
    return tuple(match for match, _, _ in found)


def _ids_to_compare(database: Database, folded: str) -> list[str]:
    """All ids of a small graph; of a large one those that begin alike, so that the work stays bounded."""
    ids: list[str] = []
    for beginning in dict.fromkeys(("", folded[:1], folded[:2])):
        rows = database.read(statement("lookup/ids_like"), {"beginning": beginning, "most": _COMPARED})
        ids = [str(row["id"]) for row in rows]
        if len(ids) < _COMPARED:
            break
    return ids


def _ids(parameter: Parameter, values: Mapping[str, object]) -> list[str]:
    if parameter.kind.name != "id":
        return []
    value = values[parameter.name]
    return [str(item) for item in (value if isinstance(value, list) else [value]) if item is not None]
