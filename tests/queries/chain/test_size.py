"""Structures that are far higher or wider than any that a source shows: answered, and nothing left out in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.dates import parse_span
from graph.records import Citation, Claim, Entity
from queries.chain.chain import chain
from queries.chain.gather import LEVELS, MOST_LOOKS
from queries.chain.walk import MOST_LINES
from tests.queries.chain.worlds import World, make_dataset

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.database import Database
    from tests.graphs import Graphs

ON = parse_span("2015-03-10")
TALL, WIDE = LEVELS * MOST_LOOKS + 3, 12


def structure(name: str, ties: Iterable[tuple[str, str]]) -> World:
    """Bodies under each other, all month."""
    pairs = list(ties)
    month = (parse_span("2015-03-01"), parse_span("2015-03-31"))
    claims = (
        Claim(
            id=f"{name}:c-{number}",
            subject=below,
            predicate="part_of",
            citations=(Citation("undated-paper"),),
            object=above,
            qualifiers={"kind": "command"},
            started=month[0],
            ended=month[1],
        )
        for number, (below, above) in enumerate(pairs)
    )
    bodies = dict.fromkeys(body for pair in pairs for body in pair)
    return World("", tuple(Entity(body, "Agency") for body in bodies), tuple(claims))


@pytest.fixture(scope="module")
def structures(graphs: Graphs) -> Database:
    """A tower, one body above the other, and a lattice, two bodies at every level under both of the next."""
    tower = structure("tower", ((f"tower-{level}", f"tower-{level + 1}") for level in range(TALL)))
    crossed = ((level, one, other) for level in range(WIDE) for one in "ab" for other in "ab")
    lattice = structure("lattice", ((f"{one}-{level}", f"{other}-{level + 1}") for level, one, other in crossed))
    return graphs.holding(make_dataset([tower, lattice], "structures"))


def test_a_tower_is_climbed_to_its_top(structures: Database) -> None:
    """Over several statements, each of which brings a few levels."""
    (part,) = chain(structures, "tower-10", on=ON).acts
    assert [len(line) for line in part.strict] == [TALL - 10]
    assert part.alarms == ()


def test_a_tower_that_is_too_high_is_said_to_go_on(structures: Database) -> None:
    """What lies above the highest level that is looked at is not left out in silence."""
    (part,) = chain(structures, "tower-0", on=ON).acts
    assert [len(line) for line in part.wide] == [LEVELS * MOST_LOOKS]
    assert [alarm for alarm in part.alarms if "more above" in alarm]


def test_a_lattice_has_thousands_of_lines_and_says_so(structures: Database) -> None:
    """Lines double at every level; the ties do not, so the answer comes at once."""
    (part,) = chain(structures, "a-0", on=ON).acts
    assert len(part.wide) == MOST_LINES
    assert [alarm for alarm in part.alarms if str(MOST_LINES) in alarm]
