"""Somebody who is asked about gets the answer that the chain gives, in another post too, and if succeeded since."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graph.errors import BadParameter, UnknownEntity
from graph.records import Citation, Claim
from queries.chain.chain import chain
from tests.queries.chain.test_walk import ACT, ANNA, BORIS, UNIT, post, state, world_of
from tests.queries.chain.worlds import World, make_dataset

if TYPE_CHECKING:
    from graph.database import Database
    from queries.chain.answer import About
    from tests.graphs import Graphs

NAMES = {ACT, ANNA, BORIS, UNIT, "council"}


def renamed(world: World, name: str) -> World:
    """The same world under other ids, so that several stand in one graph."""

    def new(entity: str) -> str:
        return f"{name}-{entity}" if entity in NAMES else entity

    entities = tuple(replace(entity, id=new(entity.id)) for entity in world.entities)
    claims = (replace(claim, subject=new(claim.subject), object=new(claim.object)) for claim in world.claims)
    told = (replace(claim, id=f"{name}:{number}") for number, claim in enumerate(claims))
    return World(new(world.act), entities, tuple(told))


@pytest.fixture(scope="module")
def offices(graphs: Graphs) -> Database:
    """A deputy in office, a head who was succeeded, a court whose kind nobody wrote down."""
    deputy = state(ANNA, "holds_post", UNIT, {"role": "deputy"}, "2015-03-01 2015-03-31")
    decided = Claim("", UNIT, "involved_in", (Citation("undated-paper"),), ACT, qualifiers={"role": "court"})
    court = world_of(post(ANNA, "2015-03-01 2015-03-31"))
    nameless = (
        one for one in court.claims if (one.subject, one.predicate) not in {(UNIT, "kind"), (UNIT, "involved_in")}
    )
    worlds = {
        "deputy": world_of(deputy, post(BORIS, "2015-03-01 2015-03-31")),
        "succeeded": world_of(post(ANNA, "2015-02-01"), post(BORIS, "2015-03-01")),
        "court": replace(court, claims=(*nameless, decided)),
    }
    return graphs.holding(make_dataset((renamed(world, name) for name, world in worlds.items()), "offices"))


def told(offices: Database, name: str, person: str) -> About:
    """What the chain of the act of a world says of a person."""
    about = chain(offices, f"{name}-{ACT}", about=f"{name}-{person}").about
    assert about is not None
    return about


def test_a_deputy_in_office_is_not_said_to_be_out_of_it(offices: Database) -> None:
    """She is no link of the chain, which leads through heads; but she was in her post that day."""
    about = told(offices, "deputy", ANNA)
    assert about.verdict == "not documented here"
    assert "in another post on 2015-03-10" in about.text
    assert [(one.role, one.grade) for one in about.posts] == [("deputy", "covered")]


def test_who_was_succeeded_is_not_in_post(offices: Database) -> None:
    """The chain does not assume her any more, and neither does the answer about her."""
    about = told(offices, "succeeded", ANNA)
    assert about.verdict == "not in post that day"
    assert "is not documented in post on 2015-03-10:" in about.text
    assert [one.grade for one in about.posts] == [None]
    assert told(offices, "succeeded", BORIS).verdict == "in the chain"


def test_who_decides_as_a_court_has_no_head(offices: Database) -> None:
    """Its role says what it is, where no claim says of what kind it is."""
    (part,) = chain(offices, f"court-{ACT}").acts
    assert [hop.kind for hop in part.hops] == ["court"]
    assert [gap.body for gap in part.gaps if gap.body] == []


def test_only_a_person_can_be_asked_about(offices: Database) -> None:
    """A body of the chain would seem not to be in it, since it holds no post."""
    with pytest.raises(BadParameter, match="Agency"):
        told(offices, "deputy", UNIT)
    with pytest.raises(UnknownEntity):
        told(offices, "deputy", "nobody")
