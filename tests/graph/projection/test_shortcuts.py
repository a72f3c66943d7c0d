"""Shortcuts: drawn from the parts that people take in an act, and from nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from graph.model import EdgeType, load_schema
from graph.projection.facts import Fact, draw_facts
from graph.projection.shortcuts import draw_shortcuts
from graph.records import Citation, Claim, Stance, Standing, Status
from tests.graph.making import CITED, corpus, literal, part

SHORTCUTS = [edge for edge in load_schema().edges.values() if edge.shortcut]
KIND = literal("kind", "arrest", "kind", "arrest", on="2018-04-12")
VICTIM = part("victim", "anna", "victim")
DOER = part("doer", "police", "arresting-body")


def drawn(*claims: Claim) -> list[Fact]:
    """The shortcuts that claims draw."""
    records = corpus(*claims)
    return list(draw_shortcuts(records, draw_facts(records)))


def ties(*claims: Claim) -> set[tuple[str, str, str]]:
    """The same, as start, edge and end."""
    return {(fact.start, fact.edge, fact.end) for fact in drawn(*claims)}


def who(edge: EdgeType, *, affected: bool) -> str:
    """Somebody of a type that stands at an end of an edge."""
    people = {"Person": "anna" if affected else "boris", "Agency": "police", "Organization": "union"}
    return people[(edge.from_types if affected else edge.to_types)[0]]


@pytest.mark.parametrize("edge", SHORTCUTS, ids=lambda edge: edge.name)
def test_each_shortcut_is_drawn_from_its_acts_and_roles(edge: EdgeType) -> None:
    """For every kind of act and every pair of roles that its file names, and it carries the act."""
    shortcut = edge.shortcut
    assert shortcut is not None
    start, end = who(edge, affected=True), who(edge, affected=False)
    for event in shortcut.events:
        for from_role in shortcut.from_roles:
            for to_role in shortcut.to_roles:
                kind = literal("kind", "arrest", "kind", event, on="2018")
                found = drawn(kind, part("from", start, from_role), part("to", end, to_role))
                facts = [fact for fact in found if fact.edge == edge.name]
                assert [(fact.start, fact.end, fact.event) for fact in facts] == [(start, end, "arrest")]
                assert facts[0].answerable is edge.answerable
                assert facts[0].qualifiers["role"] == to_role


@pytest.mark.parametrize("edge", SHORTCUTS, ids=lambda edge: edge.name)
def test_no_shortcut_is_drawn_from_another_kind_of_act_or_other_roles(edge: EdgeType) -> None:
    """An amnesty arrests nobody, and a witness does nothing."""
    schema, shortcut = load_schema(), edge.shortcut
    assert shortcut is not None
    start, end = who(edge, affected=True), who(edge, affected=False)
    other = next(kind for kind in schema.events if kind not in shortcut.events)
    sides = (part("from", start, shortcut.from_roles[0]), part("to", end, shortcut.to_roles[0]))
    assert edge.name not in {name for _, name, _ in ties(literal("kind", "arrest", "kind", other), *sides)}
    assert edge.name not in {name for _, name, _ in ties(*sides)}
    kind = literal("kind", "arrest", "kind", shortcut.events[0])
    watching = (part("from", start, shortcut.from_roles[0]), part("to", end, "witness"))
    assert edge.name not in {name for _, name, _ in ties(kind, *watching)}


def test_several_on_both_sides_are_all_tied() -> None:
    """Every victim to every doer; nobody to himself, to bystanders or to another act."""
    claims = [
        KIND,
        VICTIM,
        part("second", "clara", "detainee"),
        DOER,
        part("himself", "anna", "perpetrator"),
        part("lawyer", "boris", "lawyer"),
        part("elsewhere", "ministry", "arresting-body", "threat"),
    ]
    assert ties(*claims) == {
        ("anna", "arrested_by", "police"),
        ("clara", "arrested_by", "police"),
        ("clara", "arrested_by", "anna"),
    }


def test_no_type_stands_at_an_end_that_the_schema_does_not_give_it() -> None:
    """Police who were attacked stand as victims in the act; the shortcut is for people and groups."""
    kind = literal("kind", "arrest", "kind", "attack")
    doer = part("doer", "boris", "perpetrator")
    assert ties(kind, doer, part("victim", "police", "victim")) == set()
    assert ties(kind, doer, part("victim", "union", "victim")) == {("union", "attacked_by", "boris")}


def test_a_case_draws_no_shortcut() -> None:
    """Even if its kind is called like that of an act."""
    kind = literal("kind", "case", "kind", "verdict")
    sides = (part("from", "anna", "defendant", "case"), part("to", "court", "court", "case"))
    assert ties(kind, *sides) == set()


@pytest.mark.parametrize(
    "silent",
    [
        replace(DOER, stance=Stance.DENIES),
        replace(DOER, stance=Stance.NO_REPLY),
        replace(DOER, attributed_to="boris"),
        replace(DOER, status=Status.OPEN),
        replace(DOER, status=Status.WITHDRAWN),
    ],
    ids=["denial", "no reply", "hearsay", "open", "withdrawn"],
)
def test_who_is_not_asserted_to_take_part_gets_no_shortcut(silent: Claim) -> None:
    """Neither as doer nor as the one affected."""
    assert ties(KIND, VICTIM, silent) == set()
    affected = replace(silent, subject="anna", qualifiers={"role": "victim"}, id="test:x")
    assert ties(KIND, affected, DOER) == set()


def test_a_shortcut_is_as_strong_as_the_weaker_part() -> None:
    """The standing of the weaker, the origins and days of the doer's part, the denial of either."""
    victim = replace(VICTIM, standing=Standing.COURT, citations=(CITED, Citation("gazette")))
    doer = replace(DOER, standing=Standing.ALLEGED, on=None)
    (fact,) = drawn(KIND, victim, doer)
    assert (fact.standing, fact.origins, fact.disputed) == (Standing.ALLEGED, 1, False)
    assert fact.claims == ("test:victim", "test:doer")
    assert fact.held.attested_from == date(2018, 4, 12)
    for answered in ("victim", "doer"):
        like = victim if answered == "victim" else doer
        denial = replace(like, id="test:no", stance=Stance.DENIES, disputes=(f"test:{answered}",))
        assert [one.disputed for one in drawn(KIND, victim, doer, denial)] == [True]


def test_what_the_affected_side_adds_is_kept() -> None:
    """The article of the charge stands with the victim, the title with the doer; the role is the doer's."""
    victim = part("victim", "anna", "victim", qualifiers={"article": "167", "title": "activist"})
    doer = part("doer", "police", "arresting-body", qualifiers={"title": "squad"})
    (fact,) = drawn(KIND, victim, doer)
    assert fact.qualifiers == {"role": "arresting-body", "article": "167", "title": "squad"}


def test_two_acts_give_two_shortcuts_between_the_same_two() -> None:
    """Each with the act that it comes from, under an id of its own that does not change."""
    again = [replace(one, id=f"{one.id}-2", object="threat") for one in (VICTIM, DOER)]
    kinds = (KIND, literal("kind-2", "threat", "kind", "arrest"))
    facts = drawn(*kinds, VICTIM, DOER, *again)
    assert {fact.event for fact in facts} == {"arrest", "threat"}
    assert len({fact.id for fact in facts}) == 2
    assert {fact.id for fact in drawn(*again, DOER, *reversed(kinds), VICTIM)} == {fact.id for fact in facts}
