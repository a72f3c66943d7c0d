"""Protection: the one place that decides what an audience may see. Every door passes through it.

Three circles, widest first: `public` (the default everywhere), `partner`, `authority`. A claim is seen by its own
circle and the smaller ones. A protected person has no name in the public circle, only an opaque id and a general
description, and is not found by any search for a name.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from graph.projection.facts import circles
from graph.projection.portraits import PROTECTED_NAME
from graph.records import Sensitivity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

#: By so many of day, place, body, case and companions one report is found in a newspaper archive: day, place and body
#: single out one arrest, while a body and a place, or a year and a body, are what years of reports have in common.
TELLING_FACETS = 3
#: So many people affected by one act are a crowd, of whom no report singles out the one whose name is withheld. Five is
#: the smallest group that rules of statistical offices for tables about people commonly let stand.
CROWD = 5
#: An act dated more closely than to a year can be looked up in a newspaper.
DAYS_OF_A_YEAR = 365
# Nobody outside sees who recorded a claim; `record` holds the whole claim, the curator's initials included.
NEVER_SHOWN = frozenset({"curator", "record", "search_text", "hash"})


class Audience(StrEnum):
    """Who an answer is for, widest circle first."""

    PUBLIC = "public"
    PARTNER = "partner"
    AUTHORITY = "authority"

    @property
    def levels(self) -> list[str]:
        """The sensitivities that this audience may see; the value of `$audiences` in a question.

        First those of claims. An edge of which a smaller circle knows more is stored for the wider ones until then, and
        again for the smaller one, so that whoever asks sees each fact once.
        """
        order = list(Sensitivity)
        own = order.index(Sensitivity(self.value)) + 1
        return [
            *(circles(level) for level in order[:own]),
            *(circles(level, until) for level in order[:own] for until in order[own:]),
        ]


@dataclass(frozen=True, slots=True)
class Ref:
    """An entity as every answer refers to it: id, and the name that the audience may see."""

    id: str
    name: str


def shown_ref(row: Mapping[str, object]) -> Ref:
    """Refer to an entity, given its stored properties; without a stored name it is called by its id."""
    entity_id = str(row["id"])
    name = str(row.get("name") or (PROTECTED_NAME if row.get("protected") else entity_id))
    return Ref(entity_id, name)


def shown_entity(row: Mapping[str, object], audience: Audience) -> dict[str, object]:
    """The properties of an entity that an audience may see.

    Args:
        row: stored properties of an entity.
        audience: who asks. To the public a protected person has one general description instead of names, and no
            days and no reason for the protection that could tell who it is.
    """
    shown = {key: value for key, value in row.items() if key not in NEVER_SHOWN}
    if shown.get("protected") and audience is Audience.PUBLIC:
        name = shown_ref(row).name
        shown = {key: shown[key] for key in ("id", "type", "protected") if key in shown} | {
            "name": name,
            "names": [name],
        }
    return shown


def shown_claims(rows: Iterable[Mapping[str, object]], audience: Audience) -> list[dict[str, object]]:
    """The claims that an audience may see, without what nobody sees; the order is kept.

    A row without a sensitivity is shown to nobody: a question that forgets to return it must not leak.
    """
    allowed: Sequence[str] = audience.levels
    return [
        {key: value for key, value in row.items() if key not in NEVER_SHOWN}
        for row in rows
        if row.get("sensitivity") in allowed
    ]
