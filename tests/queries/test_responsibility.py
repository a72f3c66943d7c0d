"""The questions of responsibility on the cases that the invented country was made for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from queries.registry import Answer, ask

if TYPE_CHECKING:
    from graph.database import Database


def ids(answer: Answer, *columns: str) -> list[tuple[object, ...]]:
    """The rows as tuples, entities by their ids."""
    return [
        tuple(value["id"] if isinstance(value := row[column], dict) else value for column in columns)
        for row in answer.rows
    ]


@pytest.mark.parametrize(
    ("body", "on", "holders"),
    [
        ("capital-police", "2018-06-15", [("ruzi-cavlan", "possible")]),
        ("capital-police", "2018-04-12", []),
        ("border-guard", "1999-01-01", [("divra-kesgin", "undated")]),
        ("harbour-station", "2018-05-02", [("ilqar-beshli", "covered"), ("sahmar-goyce", "covered")]),
        ("defence-ministry", "2017-10-01", [("samur-telli", "assumed")]),
        ("prison-seven", "2018-08-20", []),
        ("security-service", "2015-03-03", []),
        ("security-service", "2015-10-10", [("kamil-varan", "covered")]),
        ("security-service", "2015-10-11", []),
        ("interior-ministry", "2018-04-12", [("zohrab-qalender", "assumed")]),
        ("crime-directorate", "2018-04-12", [("melik-sarnov", "bracketed")]),
        ("raid-squad", "2018-07-15", [("orven-tagrus", "covered")]),
        ("raid-squad", "2018-07-16", [("nadir-xelfeli", "covered")]),
    ],
)
def test_heads_on_a_day(country: Database, body: str, on: str, holders: list[tuple[str, str]]) -> None:
    """Nobody is carried over an end, back in time, or over somebody else; a withdrawn claim fills nothing."""
    answer = ask(country, "responsibility/holders_on_date", {"body": body, "on": on, "role": "head"})
    assert sorted(ids(answer, "holder", "grade")) == holders


def test_a_gap_names_the_last_and_the_next_head(country: Database) -> None:
    """Where nobody is documented on the day, the rows before and after are the answer."""
    answer = ask(country, "responsibility/heads_on_date", {"body": "prison-seven", "on": "2018-08-20"})
    assert ids(answer, "tense", "head", "grade") == [("before", "anar-qobu", None), ("after", "gulag-duzlu", None)]


def test_an_expired_tie_carries_nothing_above_it(country: Database) -> None:
    """The station left the militia in 2014; that the militia stood under the ministry in 2018 is no matter."""
    above = ask(country, "responsibility/superiors_on_date", {"body": "harbour-station", "on": "2018-05-02"})
    assert above.rows == ()
    below = ask(country, "responsibility/subordinates_on_date", {"body": "interior-ministry", "on": "2018-05-02"})
    assert "harbour-station" not in [row[0] for row in ids(below, "below")]


def test_an_administrative_tie_ends_the_line(country: Database) -> None:
    """The ministry answers to the presidency for its papers, so the council above that is never reached."""
    answer = ask(country, "responsibility/superiors_on_date", {"body": "raid-squad", "on": "2018-04-12"})
    assert ids(answer, "level", "above", "grade") == [
        (1, "capital-police", "covered"),
        (1, "crime-directorate", "covered"),
        (2, "interior-ministry", "assumed"),
        (2, "interior-ministry", "bracketed"),
        (3, "presidency", "covered"),
    ]
    council = ask(country, "responsibility/subordinates_on_date", {"body": "state-council", "on": "2018-04-12"})
    assert ids(council, "level", "below") == [(1, "presidency")]


@pytest.mark.parametrize("body", ["lower-court", "men-on-the-quay"])
def test_courts_and_unnamed_placeholders_have_no_superiors(country: Database, body: str) -> None:
    """A court takes no orders, and who stood on the quay nobody knows."""
    assert ask(country, "responsibility/superiors_on_date", {"body": body, "on": "2018-04-12"}).rows == ()


def test_only_covered_heads_in_covered_lines_who_are_not_listed(country: Database) -> None:
    """The head of the directorate is bracketed and listed, the minister assumed: neither is named."""
    asked = {"act": "arrest-of-elsad"}
    answer = ask(country, "responsibility/unlisted_holders_in_chain_of_act", asked)
    assert ids(answer, "holder", "unit", "level", "actor", "actor_role") == [
        ("orven-tagrus", "raid-squad", 0, "raid-squad", "arresting-body")
    ]


@pytest.mark.parametrize("act", ["statement-on-arrest", "ferry-raid", "remand-of-elsad", "beating-of-elsad"])
def test_nobody_is_named_for_an_act_without_a_covered_line(country: Database, act: str) -> None:
    """An issuer is no doer, an act without a day has no line, and a court and an unnamed body have no head."""
    assert ask(country, "responsibility/unlisted_holders_in_chain_of_act", {"act": act}).rows == ()


def test_an_officer_leads_to_the_head_of_his_unit_with_his_denial_beside_it(country: Database) -> None:
    """The unit of the accused officer had no covered head that day, so nobody is named."""
    asked = {"act": "torture-in-the-cellar"}
    assert ask(country, "responsibility/unlisted_holders_in_chain_of_act", asked).rows == ()


def test_repeat_actors_are_sorted_by_name_beside_the_base_rate(country: Database) -> None:
    """A number of cases ranks nobody."""
    answer = ask(country, "responsibility/repeat_actors")
    assert ids(answer, "actor", "cases") == [("lower-court", 2), ("rena-suvar", 2), ("raid-squad", 2)]
    assert {row["acts_in_all"] for row in answer.rows} == {19}
    assert ask(country, "responsibility/repeat_actors", {"period": "2019"}).rows == ()


def test_a_listing_keeps_what_each_source_quotes(country: Database) -> None:
    """Two sources name two programmes; both stand."""
    (row,) = ask(country, "responsibility/sanctioned", {"period": "2019-05-14"}).rows
    assert row["programme"] == "Norrland Human Rights Regulation; Lantern List"
    assert ask(country, "responsibility/sanctioned", {"period": "2018"}).rows == ()
    assert ask(country, "responsibility/sanctioned", {"authority": "presidency"}).rows == ()
