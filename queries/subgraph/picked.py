"""What a question comes to: the entities and facts that it is about, before anything of them is fetched."""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass, field
from difflib import get_close_matches
from importlib import import_module
from typing import TYPE_CHECKING

from graph.errors import UnknownQuestion
from queries.subgraph import picking

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.database import Database
    from graph.grades import Grade
    from queries.subgraph.selection import Selection


@dataclass(frozen=True, slots=True)
class Picked:
    """What a question comes to.

    Attributes:
        title: the question in words.
        ids: entity ids, those first that are to be kept if there are too many; None for every entity.
        facts: ids of the edges that the answer has; None for every edge between the entities.
        acts: acts of which every tie belongs to the answer too.
        claims: claims whose edges belong to it too, whether they hold on the days asked or not.
        tied: if it is not empty, the only entities that are kept although no edge is left that leads to them.
        grades: time grades of edges that the answer has graded itself, by id.
        cut: what the answer left out, in words; empty if nothing.
        empty: why there is nothing; empty if there is something.
    """

    title: str
    ids: tuple[str, ...] | None
    facts: frozenset[str] | None = None
    acts: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()
    tied: frozenset[str] = frozenset()
    grades: Mapping[str, Grade] = field(default_factory=dict)
    cut: str = ""
    empty: str = ""


def kinds_of_question() -> list[str]:
    """Names of the kinds of question, sorted."""
    return sorted(found.name.strip("_") for found in pkgutil.iter_modules(picking.__path__))


def pick(database: Database, selection: Selection) -> Picked:
    """Find what a selection is about.

    Raises:
        UnknownQuestion: there is no such kind of question.
        InputError: the question cannot be answered as asked; each kind says how.
    """
    check_kind(selection.of)
    found: Picked = import_module(f"{picking.__name__}.{selection.of}").pick(database, selection)
    return found


def check_kind(of: str) -> None:
    """Refuse a kind of question that there is not; raises as `pick`."""
    if of not in kinds_of_question():
        nearest = get_close_matches(of[:40].lower(), kinds_of_question(), n=1)
        meant = f"did you mean {nearest[0]}? " if nearest else ""
        raise UnknownQuestion(
            f"{of[:40]!r} cannot be exported", mend=f"{meant}there are {', '.join(kinds_of_question())}"
        )
