"""Two datasets in one graph: they share entities, sources and facts, and neither takes away what the other says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graph.errors import DatasetProblems, InputError
from graph.records import Citation, Claim, Dataset, Entity, Stance
from graph.writer import load
from tests.graph.making import ENTITIES, HIDDEN, PART, claim, dataset, literal, part, post
from tests.graph.writer.dump import FIRST, SAFE, SECOND, THIRD, edges, everything, found_by, without_moments

if TYPE_CHECKING:
    from graph.database import Database

PLAIN = tuple(one for one in ENTITIES if not one.protected)
HEAD = post("head", "2018-01-01")
ARREST = (
    literal("kind", "arrest", "kind", "arrest", on="2018-04-12"),
    part("victim", "boris", "victim"),
    part("doer", "police", "arresting-body"),
)


def other(*claims: Claim, **changes: object) -> Dataset:
    """A second dataset, whose claims have its own ids."""
    plain = dataset(*claims, **changes)
    own = tuple(replace(one, id=one.id.replace("test:", "other:")) for one in plain.claims)
    return replace(plain, id="other", claims=own)


def test_a_fact_of_two_datasets_is_one_edge_and_stays_for_the_one_that_is_left(graph: Database) -> None:
    """Removing it from one takes that claim and its days away, and nothing else."""
    load(graph, dataset(HEAD), now=FIRST)
    load(graph, other(post("head", "2019-01-01", citations=(Citation("gazette"),))), now=SECOND)
    shared = edges(graph)["HOLDS_POST", "anna", "police"]
    assert shared["claims"] == ["other:head", "test:head"]
    assert (shared["datasets"], shared["origins"]) == (["other", "test"], 2)
    load(graph, dataset(), now=THIRD)
    left = edges(graph)["HOLDS_POST", "anna", "police"]
    assert (left["claims"], left["datasets"], left["origins"]) == (["other:head"], ["other"], 1)
    assert left["attested_from"] == shared["attested_to"]
    load(graph, other(), now=THIRD)
    assert edges(graph) == {}


def test_an_entity_is_found_as_long_as_one_dataset_holds_it(graph: Database) -> None:
    """With the names that this one gives it."""
    load(graph, dataset())
    load(graph, other(literal("more", "anna", "name", "Anna Zwei")))
    assert found_by(graph, "anna") == found_by(graph, "zwei") == {"anna"}
    load(graph, other(entities=()))
    assert (found_by(graph, "anna"), found_by(graph, "zwei")) == ({"anna"}, set())
    load(graph, dataset(entities=()))
    assert found_by(graph, "anna") == set()


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_order_of_loading_does_not_matter(graph: Database, order: tuple[int, int]) -> None:
    """Apart from the moments, the graph is the same whichever came first."""
    both = (dataset(HEAD, *ARREST), other(post("b", "2019-01-01"), literal("n", "anna", "name", "Ana")))
    for number in order:
        load(graph, both[number])
    held = without_moments(everything(graph))
    graph.write(lambda writer: writer.run("MATCH (n) DETACH DELETE n"))
    for records in both:
        load(graph, records)
    assert without_moments(everything(graph)) == held


def test_loading_both_again_changes_nothing(graph: Database) -> None:
    """Neither undoes what the other one did."""
    both = (dataset(HEAD, *ARREST), other(post("b", "2019-01-01")))
    for records in both:
        load(graph, records, now=FIRST)
    before = everything(graph)
    assert [load(graph, records, now=SECOND).changed for records in both] == [False, False]
    assert everything(graph) == before


def test_a_denial_answers_a_claim_of_another_dataset(graph: Database) -> None:
    """And the edge is disputed as long as the denial is on record."""
    load(graph, dataset(*ARREST))
    denial = part("no", "police", "arresting-body", stance=Stance.DENIES, disputes=("test:doer",))
    load(graph, other(denial))
    assert edges(graph)["ARRESTED_BY", "boris", "police"]["disputed"] is True
    answers = "MATCH (c:Claim)-[:DISPUTES]->(a:Claim) RETURN c.id AS id, a.id AS answered"
    assert graph.read(answers) == [{"id": "other:no", "answered": "test:doer"}]
    load(graph, other())
    assert edges(graph)["ARRESTED_BY", "boris", "police"]["disputed"] is False


def test_flags_that_one_dataset_sets_hold_for_all(graph: Database) -> None:
    """Protection and placeholder stay although the other one does not know of them."""
    crowd = Entity("crowd", "Organization", "unnamed")
    load(graph, dataset(entities=(*ENTITIES, crowd)))
    careless = other(entities=tuple(replace(one, protected="", placeholder="") for one in (*ENTITIES, crowd)))
    nameless = tuple(one for one in careless.claims if one.subject != HIDDEN)
    load(graph, replace(careless, claims=nameless))
    flags = "MATCH (e:Entity {id: $id}) RETURN e.protected AS protected, e.placeholder AS placeholder, e.name AS name"
    assert graph.read(flags, {"id": HIDDEN}) == [{"protected": True, "placeholder": None, "name": "A relative"}]
    assert graph.read(flags, {"id": "crowd"}) == [{"protected": False, "placeholder": "unnamed", "name": "The crowd"}]


def test_an_entity_has_one_type_in_all_datasets(graph: Database) -> None:
    """The second one that calls it otherwise is refused."""
    load(graph, dataset())
    before = everything(graph)
    court = tuple(replace(one, type="Organization") if one.id == "court" else one for one in ENTITIES)
    with pytest.raises(InputError, match="'court' is of type Organization here and was stored as Agency"):
        load(graph, other(entities=court))
    assert everything(graph) == before


HARM = part("harm", HIDDEN, "target", "threat", citations=SAFE)
TELLING = {
    "the paragraph of the act": part("telling", "police", "perpetrator", "threat"),
    "a name": literal("telling", HIDDEN, "name", "Her Name", citations=SAFE),
    "a brother": claim("telling", PART, subject="boris", predicate="relative_of", object=HIDDEN, citations=SAFE),
}


@pytest.mark.parametrize("telling", TELLING.values(), ids=TELLING)
def test_what_one_dataset_protects_no_other_gives_away(graph: Database, telling: Claim) -> None:
    """The other one cannot know better: it is refused with the claim that leads there, and nothing is changed."""
    load(graph, dataset(HARM))
    before = everything(graph)
    with pytest.raises(DatasetProblems) as refused:
        load(graph, other(telling))
    assert {problem.what.partition(":")[0] for problem in refused.value.problems} == {"telling"}
    assert everything(graph) == before


def test_protection_that_comes_later_is_refused_until_the_other_dataset_is_quiet(graph: Database) -> None:
    """The refusal names the claim of the other dataset; once it is withheld there, both are loaded."""
    public = TELLING["the paragraph of the act"]
    load(graph, other(public, entities=PLAIN))
    with pytest.raises(DatasetProblems) as refused:
        load(graph, dataset(HARM))
    assert {problem.what.partition(": ")[0] for problem in refused.value.problems} == {"other:telling"}
    load(graph, other(replace(public, citations=SAFE), entities=PLAIN))
    assert load(graph, dataset(HARM)).changed
