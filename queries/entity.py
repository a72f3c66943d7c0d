"""One entity with everything that is said of it, claim by claim, each with who says it, who disputes it and where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import BadParameter, UnknownEntity
from graph.protection import Audience, shown_entity, shown_ref
from queries.claims import CitedClaim, read_claims
from queries.datasets import dataset_versions
from queries.entities import ids_like
from queries.rows import mapping, number, text, texts
from queries.statements import statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.database import Database
    from graph.database.values import Row

MOST_CLAIMS = 500
USUAL_CLAIMS = 200
#: A property is said a handful of times; more are looked up among the claims.
_MOST_LITERALS = 500
_LONGEST_ID = 200
_CURSOR = re.compile(r"^(?P<dataset>\S{1,200})~(?P<position>\d{1,12})$", re.ASCII)


@dataclass(frozen=True, slots=True)
class PropertyValue:
    """A literal that claims give for a property, and the ids of these claims."""

    value: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EntityAnswer:
    """An entity as an audience may see it.

    Attributes:
        id: its id.
        type: its type in the schema.
        name: the name to show.
        names: every spelling, the shown one first.
        kind: kind of act, body or case; empty if no claim says.
        placeholder: `unnamed` or `unknown`, for what stands in for a body or person that no source names; else empty.
        protected: whether it is protected; to the public it has a general description instead of names then.
        properties: values of each property, by its name in the schema; several where sources differ. Names are apart.
        claims: a page of its claims, in the order of the curators.
        total: how many claims there are on all pages.
        next: cursor of the next page; None on the last one.
        audience: who it is for.
        datasets: version of each loaded dataset, by id.
    """

    id: str
    type: str
    name: str
    names: tuple[str, ...]
    kind: str
    placeholder: str
    protected: bool
    properties: Mapping[str, tuple[PropertyValue, ...]]
    claims: tuple[CitedClaim, ...]
    total: int
    next: str | None
    audience: Audience
    datasets: dict[str, str]


def entity(
    database: Database,
    entity_id: str,
    *,
    audience: Audience = Audience.PUBLIC,
    limit: int = USUAL_CLAIMS,
    cursor: str | None = None,
) -> EntityAnswer:
    """Give one entity with its claims.

    Args:
        database: where the graph is.
        entity_id: its id.
        audience: who asks.
        limit: how many claims at most, from 1 to 500.
        cursor: `next` of the page before.

    Raises:
        UnknownEntity: no entity has this id; the nearest ids are in `nearest`.
        BadParameter: limit or cursor cannot be used.
    """
    if not 1 <= limit <= MOST_CLAIMS:
        raise BadParameter(f"{limit} is out of range", where="limit", mend=f"from 1 to {MOST_CLAIMS}")
    after = _read_cursor(cursor)
    asked = {"entity": entity_id[:_LONGEST_ID], "audiences": audience.levels}
    with database.reading() as reader:
        stored = reader.rows(statement("lookup/entity"), {"ids": [asked["entity"]]})
        if not stored:
            raise UnknownEntity(entity_id, ids_like(reader, entity_id))
        page = reader.rows(statement("lookup/claims_of_entity"), {**asked, **after, "limit": limit + 1})
        literals = reader.rows(statement("lookup/literals"), {**asked, "limit": _MOST_LITERALS})
        total = reader.rows(statement("lookup/count_claims"), asked)
        claims = read_claims(reader, page[:limit])
        datasets = dataset_versions(reader)
    shown = shown_entity(mapping(stored[0]["entity"]), audience)
    return EntityAnswer(
        id=str(shown["id"]),
        type=str(shown["type"]),
        name=shown_ref(shown).name,
        names=texts(shown.get("names")),
        kind=text(shown.get("kind")),
        placeholder=text(shown.get("placeholder")),
        protected=bool(shown.get("protected")),
        properties=_properties(literals),
        claims=claims,
        total=number(total[0]["claims"]),
        next=_cursor(page[limit - 1]) if len(page) > limit else None,
        audience=audience,
        datasets=datasets,
    )


def _properties(rows: Iterable[Row]) -> dict[str, tuple[PropertyValue, ...]]:
    found: dict[str, dict[str, list[str]]] = {}
    for row in rows:
        found.setdefault(str(row["predicate"]), {}).setdefault(str(row["value"]), []).append(str(row["claim"]))
    return {
        predicate: tuple(PropertyValue(value, tuple(claims)) for value, claims in values.items())
        for predicate, values in found.items()
    }


def _cursor(row: Row) -> str:
    stored = mapping(row["claim"])
    return f"{stored['dataset']}~{stored['position']}"


def _read_cursor(cursor: str | None) -> dict[str, object]:
    if cursor is None:
        return {"dataset": None, "position": None}
    match = _CURSOR.match(cursor)
    if match is None:
        raise BadParameter("is no cursor", where="cursor", mend="take `next` of the page before")
    return {"dataset": match["dataset"], "position": int(match["position"])}
