"""Facts: who draws an edge and who does not, which claims share one, and what it says of them together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.projection.facts import Fact, draw_facts
from graph.records import Citation, Claim, Stance, Standing, Status
from tests.graph.making import PART, claim, corpus, literal, part, post

HEAD = post("a", "2018-01-01")
ARREST = part("arrested", "police", "arresting-body")


def drawn(*claims: Claim) -> list[Fact]:
    """The facts that claims draw."""
    return list(draw_facts(corpus(*claims)))


def only(*claims: Claim) -> Fact:
    """The one fact that claims draw together."""
    facts = drawn(*claims)
    assert len(facts) == 1
    return facts[0]


@pytest.mark.parametrize(
    "changes",
    [
        {"stance": Stance.DENIES},
        {"stance": Stance.NO_REPLY},
        {"attributed_to": "boris"},
        {"status": Status.OPEN},
        {"status": Status.WITHDRAWN},
    ],
    ids=["denial", "no reply", "hearsay", "open", "withdrawn"],
)
def test_what_is_not_asserted_draws_nothing(changes: dict[str, Any]) -> None:
    """Alone it draws no edge, and beside an assertion it adds neither claims nor days nor origins to the edge."""
    silent = post("b", "2019-01-01", citations=(Citation("gazette"),), standing=Standing.COURT, **changes)
    assert drawn(silent) == []
    assert only(HEAD, silent) == only(HEAD)


def test_a_claim_in_conflict_draws() -> None:
    """Accepted sources that contradict each other are both shown."""
    assert only(replace(HEAD, status=Status.CONFLICT)).claims == ("test:a",)


def test_a_property_draws_no_edge() -> None:
    """Names and kinds are said of one entity."""
    assert drawn(literal("k", "arrest", "kind", "arrest"), literal("n", "anna", "name", "Anna")) == []


def test_claims_that_say_the_same_share_an_edge() -> None:
    """Two newspapers are two claims and one fact, with the days of both."""
    fact = only(HEAD, post("b", "2019-01-01", citations=(Citation("gazette"),)))
    assert (fact.start, fact.edge, fact.end) == ("anna", "holds_post", "police")
    assert fact.claims == ("test:a", "test:b")
    assert (fact.held.attested_from, fact.held.attested_to) == (date(2018, 1, 1), date(2019, 1, 1))
    assert fact.id == only(HEAD).id


@pytest.mark.parametrize(
    ("other", "facts"),
    [
        (post("b", "2019-01-01", qualifiers={"role": "head", "title": "Chief"}), 1),
        (post("b", "2019-01-01", qualifiers={"role": "head", "acting": "yes"}), 1),
        (post("b", "2019-01-01", qualifiers={"role": "deputy"}), 2),
        (post("b", "2019-01-01", qualifiers={"role": "head", "spell": "2"}), 2),
        (post("b", "2019-01-01", object="ministry"), 2),
        (post("b", "2019-01-01", subject="boris"), 2),
    ],
)
def test_a_fact_is_told_apart_by_what_its_edge_says(other: Claim, facts: int) -> None:
    """The role and the spell of a post make another fact; a title or another wording does not."""
    found = drawn(HEAD, other)
    assert len(found) == len({fact.id for fact in found}) == facts


def test_an_interrupted_post_is_two_facts_with_days_of_their_own() -> None:
    """Nothing is put together over the time between."""
    first = post("b", "2014-01-01", until="2014-06-30", qualifiers={"role": "head", "spell": "1"}, to_is_end=True)
    second = post("c", "2016-02-01", qualifiers={"role": "head", "spell": "2"}, from_is_start=True)
    before, after = drawn(first, second)
    assert (before.held.possible_to, after.held.possible_from) == (date(2014, 6, 30), date(2016, 2, 1))
    assert not before.held.possible_on(date(2015, 1, 1))
    assert not after.held.possible_on(date(2015, 1, 1))


def test_two_reprints_of_one_statement_are_one_origin() -> None:
    """And a source that is cited for itself and for the statement has two."""
    reprint = Citation("paper", "¶2", "statement")
    other_reprint = Citation("gazette", "", "statement")
    assert only(replace(HEAD, citations=(reprint,)), post("b", "2018-01-01", citations=(other_reprint,))).origins == 1
    assert only(replace(HEAD, citations=(reprint, Citation("paper", "¶5")))).origins == 2
    assert only(HEAD, post("b", "2018-01-01")).origins == 1
    assert only(HEAD, post("b", "2018-01-01", citations=(Citation("gazette"),))).origins == 2


def test_every_wording_is_kept_once_in_the_order_of_the_claims() -> None:
    """Programmes as two sources quote them stand side by side."""
    wordings = [
        part("a", "anna", "target", qualifiers={"programme": "Global Magnitsky"}),
        part("b", "anna", "target", qualifiers={"programme": "E.O. 13818", "reason": "torture"}),
        part("c", "anna", "target", qualifiers={"programme": "Global Magnitsky"}),
    ]
    assert only(*wordings).qualifiers == {
        "role": "target",
        "programme": "Global Magnitsky; E.O. 13818",
        "reason": "torture",
    }


@given(st.permutations(list(Standing)))
def test_the_standing_is_the_strongest_that_a_claim_gives(standings: list[Standing]) -> None:
    """In whatever order the claims come."""
    claims = [post(f"p{number}", "2018-01-01", standing=one) for number, one in enumerate(standings)]
    for count in range(1, len(claims) + 1):
        assert only(*claims[:count]).standing is max(standings[:count], key=lambda one: one.rank)


@pytest.mark.parametrize(
    ("changes", "disputed"),
    [
        ({"stance": Stance.DENIES}, True),
        ({"stance": Stance.DENIES, "attributed_to": "ministry"}, True),
        ({"stance": Stance.DENIES, "status": Status.OPEN}, True),
        ({"stance": Stance.DENIES, "status": Status.WITHDRAWN}, False),
        ({"stance": Stance.NO_REPLY}, False),
        ({"subject": "ministry", "status": Status.CONFLICT}, True),
        ({"status": Status.CONFLICT, "qualifiers": {"role": "arresting-body", "article": "1"}}, False),
    ],
    ids=["denial", "denial as told", "open denial", "withdrawn denial", "no reply", "contradiction", "detail"],
)
def test_a_denial_or_a_contradiction_disputes_and_a_silence_does_not(
    changes: dict[str, Any], *, disputed: bool
) -> None:
    """Asked and not answered is shown, but denies nothing; a detail within one fact does not dispute the fact."""
    answer = part("b", "police", "arresting-body", disputes=("test:arrested",))
    facts = {fact.start: fact for fact in drawn(ARREST, replace(answer, **changes))}
    assert facts["police"].disputed is disputed


def test_one_denied_claim_disputes_the_fact() -> None:
    """Although nobody denies the other claims that say the same."""
    denial = part("no", "police", "arresting-body", stance=Stance.DENIES, disputes=("test:arrested",))
    assert only(ARREST, part("b", "police", "arresting-body"), denial).disputed


@pytest.mark.parametrize(
    ("said", "answerable"),
    [
        (ARREST, True),
        (part("b", "anna", "victim"), False),
        (part("b", "anna", "lawyer"), False),
        (part("b", "ministry", "issuer"), False),
        (part("b", "boris", "perpetrator"), True),
        (HEAD, False),
        (claim("b", PART, predicate="accused_of", qualifiers={}), False),
    ],
)
def test_only_doers_orderers_and_keepers_answer(said: Claim, *, answerable: bool) -> None:
    """Who issues a statement, suffers, defends, heads a body or is accused starts no chain."""
    assert only(said).answerable is answerable


def test_a_part_without_a_day_has_the_day_of_its_act() -> None:
    """One with a day of its own keeps it, and the day of the act is that of its kind claims."""
    kind = literal("k", "arrest", "kind", "arrest", on="2018-04-12")
    undated, dated = drawn(kind, ARREST, part("b", "anna", "victim", on="2018-04"))
    assert (undated.held.possible_from, undated.held.possible_to) == (date(2018, 4, 12), date(2018, 4, 12))
    assert (dated.held.possible_from, dated.held.possible_to) == (date(2018, 4, 1), date(2018, 4, 30))


def test_an_act_without_a_day_has_that_of_its_parts() -> None:
    """Who took part on a day dates the act for those who took part without one."""
    undated, _ = drawn(literal("k", "arrest", "kind", "arrest"), ARREST, part("b", "anna", "victim", on="2018-04-12"))
    assert undated.held.possible_from == date(2018, 4, 12)


def test_hearsay_and_denials_date_nothing() -> None:
    """The day of an act is said by who asserts it."""
    kinds = [
        literal("k1", "arrest", "kind", "arrest", on="2017-01-01", attributed_to="boris"),
        literal("k2", "arrest", "kind", "arrest", on="2017-01-01", status=Status.OPEN),
    ]
    parts = [
        part("p1", "anna", "victim", on="2017-01-01", attributed_to="boris"),
        part("p2", "anna", "victim", on="2017-01-01", stance=Stance.DENIES),
    ]
    assert only(*kinds, *parts, ARREST).held.undated


def test_a_tie_without_time_stays_without() -> None:
    """What an act is about has no day, though the act has one."""
    kind = literal("k", "arrest", "kind", "arrest", on="2018-04-12")
    about = claim("b", PART, subject="threat", predicate="about", object="arrest", qualifiers={})
    fact = only(kind, about)
    assert fact.held.undated
    assert fact.event == "arrest"


def test_a_case_is_no_event() -> None:
    """Taking part in a case has no act whose day or id it could carry."""
    assert only(part("b", "anna", "defendant", "case")).event == ""
    assert only(ARREST).event == "arrest"


@given(st.permutations(range(4)))
def test_the_order_of_claims_changes_no_id(order: list[int]) -> None:
    """A sorted spreadsheet draws the same facts."""
    claims = [HEAD, post("b", "2019-01-01", object="ministry"), ARREST, part("c", "anna", "victim")]
    assert {fact.id for fact in drawn(*[claims[number] for number in order])} == {fact.id for fact in drawn(*claims)}
