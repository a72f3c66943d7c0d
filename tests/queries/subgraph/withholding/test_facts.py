"""What is loaded as facts should be keeps what it says of bodies and acts, and loses nothing but who was harmed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from exports.format import load_formats
from graph.protection import Audience
from loaders.curated import read_folder
from queries.subgraph.selection import Selection
from tests.exports.writing import written
from tests.queries.subgraph.asking import asked, ids, node, people, triples
from tests.queries.subgraph.withholding.test_bytes import texts_of

if TYPE_CHECKING:
    from graph.database import Database
    from graph.records import Dataset
    from tests.graphs import EmbeddedGraphs

FOLDER = Path(__file__).parents[4] / "facts" / "azerbaijan"


@pytest.fixture(scope="module")
def facts() -> Dataset:
    """The real facts."""
    return read_folder(FOLDER)


@pytest.fixture(scope="module")
def real(embedded_graphs: EmbeddedGraphs, facts: Dataset) -> Database:
    """A graph that holds them."""
    return embedded_graphs.holding(facts)


@pytest.fixture(scope="module")
def invented(embedded_graphs: EmbeddedGraphs, veldania: Dataset) -> Database:
    """The invented country."""
    return embedded_graphs.holding(veldania)


def test_real_facts_lose_nothing_but_ids(real: Database, facts: Dataset) -> None:
    """Everybody who is protected is there, tied to the same acts, and those to the same bodies."""
    hidden = {one.id for one in facts.entities if one.protected}
    with asked(real, Selection("all")) as seen, asked(real, Selection("all", audience=Audience.AUTHORITY)) as whole:
        assert len(people(seen)) == len(hidden) > 0
        assert ids(seen) - people(seen) == ids(whole) - hidden
        assert len(list(triples(seen))) == len(list(triples(whole)))
        assert {one for one in triples(seen) if one[0] not in people(seen)} == {
            one for one in triples(whole) if one[0] not in hidden
        }
        assert seen.about.claims == whole.about.claims


def test_no_opaque_id_of_real_people_is_in_any_file(real: Database, facts: Dataset) -> None:
    """It is the same everywhere, and would join files."""
    hidden = [one.id for one in facts.entities if one.protected]
    with asked(real, Selection("all")) as subgraph:
        for name, how in load_formats().items():
            if how.most is None or how.most >= subgraph.about.nodes + subgraph.about.edges:
                text = "\n".join(texts_of(written(subgraph, name)))
                assert [one for one in hidden if one in text] == [], name


def test_a_description_that_only_one_has_is_left_out(invented: Database) -> None:
    """It would tell one from all others in every subgraph; the act and who did it stay."""
    with asked(invented, Selection("chain", ("hidden-torture",))) as subgraph:
        assert node(subgraph, "V-1").names == ("V-1", "Protected person")
        assert subgraph.about.withheld[0].startswith("1 protected person stands here as V-1")
        assert ("raid-squad", "involved_in", "hidden-torture") in triples(subgraph)


def test_nothing_is_said_to_be_withheld_where_nothing_is(invented: Database) -> None:
    """And nothing is."""
    chain = Selection("chain", ("arrest-of-elsad",))
    with asked(invented, chain) as subgraph:
        assert subgraph.about.withheld == ()
        assert not [one.id for one in subgraph.claims() if "@" not in one.version]


def test_a_name_that_a_claim_keeps_to_the_authority_is_in_no_file(invented: Database) -> None:
    """Veldania has one, in one claim; the surname is that of others, who keep it."""
    with asked(invented, Selection("all")) as subgraph:
        for name in ("csv", "jsonld", "graphml"):
            text = "\n".join(texts_of(written(subgraph, name)))
            assert "Lalezar" not in text
            assert "Solmaz Mirqas" in text


def test_the_name_of_an_act_against_a_public_figure_is_kept(invented: Database) -> None:
    """Although a protected person shares the surname, and the public figure is not in the subgraph."""
    with asked(invented, Selection("ids", ("arrest-of-elsad", "elsad-mirqas"), types=frozenset({"Event"}))) as subgraph:
        assert node(subgraph, "arrest-of-elsad").name == "Arrest of Elşad Mirqas"
        assert subgraph.about.parameters["ids"] == "arrest-of-elsad,elsad-mirqas"
