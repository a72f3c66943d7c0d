"""The chain on the invented country, row by row as `tests/country/README.md` tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.dates import parse_span
from graph.errors import BadDay, BadParameter, UnknownEntity
from graph.grades import Horizon
from queries.chain.chain import chain

if TYPE_CHECKING:
    from graph.database import Database
    from graph.records import Dataset
    from queries.chain.answer import ActChain, ChainAnswer, Gap, Hop


def ask(country: Database, start: str, on: str = "", **more: object) -> ChainAnswer:
    """Ask for a chain, on a day if one is given."""
    return chain(country, start, on=parse_span(on) if on else None, **more)  # type: ignore[arg-type] # passed through


def only(country: Database, start: str, on: str = "") -> ActChain:
    """The one part of an answer that has one part."""
    (part,) = ask(country, start, on).acts
    return part


def hop(part: ActChain, origin: str, target: str) -> Hop | None:
    """The hop between two entities."""
    return next((one for one in part.hops if (one.origin.id, one.target.id) == (origin, target)), None)


def graded(part: ActChain, origin: str, target: str) -> tuple[str, str] | None:
    """Grade and standing of the hop between two entities, None if there is no such hop."""
    found = hop(part, origin, target)
    return (found.grade.value, found.standing.value) if found else None


def gap(part: ActChain, body: str) -> Gap | None:
    """The gap at a body."""
    return next((one for one in part.gaps if one.body and one.body.id == body), None)


@pytest.fixture(scope="module")
def arrest(country: Database) -> ActChain:
    """The chain of the arrest that holds most cases."""
    return only(country, "arrest-of-elsad")


@pytest.mark.parametrize(
    ("origin", "target", "expected"),
    [
        ("arrest-of-elsad", "raid-squad", ("covered", "official")),
        ("orven-tagrus", "raid-squad", ("covered", "official")),
        ("raid-squad", "crime-directorate", ("covered", "official")),
        ("melik-sarnov", "crime-directorate", ("bracketed", "reported")),
        ("crime-directorate", "interior-ministry", ("bracketed", "official")),
        ("raid-squad", "capital-police", ("covered", "reported")),
        ("capital-police", "interior-ministry", ("assumed", "official")),
        ("zohrab-qalender", "interior-ministry", ("assumed", "official")),
        ("interior-ministry", "presidency", ("covered", "official")),
        ("presidency", "state-council", None),
        ("tahmaz-ulker", "capital-police", None),
        ("ruzi-cavlan", "capital-police", None),
    ],
)
def test_each_hop_has_its_own_grade_and_standing(
    arrest: ActChain, origin: str, target: str, expected: tuple[str, str] | None
) -> None:
    """Time and standing are two axes, and each hop is graded on the day of the act."""
    assert graded(arrest, origin, target) == expected


def test_two_reprints_of_one_statement_are_one_origin(arrest: ActChain) -> None:
    """The arresting squad is known from two reprints of one statement."""
    found = hop(arrest, "arrest-of-elsad", "raid-squad")
    assert found is not None
    assert found.origins == 1


def test_strict_lines_are_those_whose_hops_are_all_covered_or_bracketed(arrest: ActChain) -> None:
    """Nothing assumed, possible or undated stands in a strict line, and each strict line stands in the wide reading."""
    grades = {one.id: one.grade for one in arrest.hops}
    assert arrest.strict
    assert all(grades[one].is_strict for line in arrest.strict for one in line)
    assert {one for line in arrest.strict for one in line} < {one for line in arrest.wide for one in line}
    assert all(line[0] == arrest.strict[0][0] for line in arrest.strict)


def test_an_administrative_link_is_shown_and_ends_the_chain(arrest: ActChain) -> None:
    """The presidency is reached by an administrative link: nothing above it, no head, no gap."""
    link = hop(arrest, "interior-ministry", "presidency")
    assert link is not None
    assert link.kind == "administrative"
    assert {line[-1] for line in arrest.wide if link.id in line} == {link.id}
    assert gap(arrest, "presidency") is None


def test_a_gap_names_last_and_next_and_guesses_nobody(arrest: ActChain) -> None:
    """No head of the capital's police that day: the last is out of the horizon, the next starts later."""
    found = gap(arrest, "capital-police")
    assert found is not None
    assert found.last is not None
    assert found.next is not None
    assert (found.last.person.id, found.last.day.isoformat()) == ("tahmaz-ulker", "2015-02-10")
    assert found.next.person.id == "ruzi-cavlan"
    assert "capital-police" not in {holder.body.id for holder in arrest.holders}


def test_sanctions_and_awards_stand_before_and_after(arrest: ActChain) -> None:
    """The medal came before the arrest, the listing after it."""
    holder = next(one for one in arrest.holders if one.person.id == "melik-sarnov")
    assert [(one.on, one.when) for one in holder.awards] == [("2017-12-20", "before")]
    assert [(one.on, one.when) for one in holder.sanctions] == [("2019-05-14", "after")]


def test_the_accused_stand_outside_with_accuser_and_replies(arrest: ActChain) -> None:
    """The leadership is named as a body's organ, with the missing reply and the denial as the accuser tells it."""
    accused = {one.entity.id: one for one in arrest.accused}
    ministry = accused["interior-ministry"]
    assert (ministry.organ, [who.id for who in ministry.by]) == ("leadership", ["elsad-mirqas"])
    assert [who.id for who in accused["fazil-qalender"].by] == ["solmaz-mirqas"]
    told = {(one.stance, one.told_by.id if one.told_by else None) for one in ministry.replies}
    assert told == {("no-reply", None), ("denies", "elsad-mirqas")}
    denial = next(one for one in ministry.replies if one.stance == "denies")
    assert denial.about is not None
    assert denial.about.id == "threat-to-elsad"
    assert "interior-ministry" not in {one.target.id for one in arrest.hops if one.edge == "involved_in"}


def test_hearsay_and_unsettled_claims_put_nobody_in_a_chain(arrest: ActChain) -> None:
    """Who is named only by hearsay, by an open or by a withdrawn claim is neither actor nor accused."""
    assert "tahmaz-ulker" not in {one.entity.id for one in arrest.accused}
    involved = {one.target.id for one in arrest.hops if one.edge == "involved_in"}
    assert involved == {"raid-squad"}


def test_a_person_and_a_day_list_every_act_against_them(country: Database) -> None:
    """Three acts on one day, one chain each; the detention is a gap, since nobody names the body."""
    answer = ask(country, "elsad-mirqas", "2018-04-12")
    acts = {act.event.id: act for act in answer.acts}
    assert {"arrest-of-elsad", "beating-of-elsad", "detention-of-elsad"} <= set(acts)
    detention = acts["detention-of-elsad"]
    assert [(one.body, one.role) for one in detention.gaps] == [(None, "detaining-body")]
    assert detention.hops == ()


def test_issuing_a_statement_makes_nobody_answerable(country: Database) -> None:
    """The issuer of a statement, a victim, a lawyer or a witness never starts a chain."""
    for act in ask(country, "elsad-mirqas", "2018-04-12").acts:
        assert {one.kind for one in act.hops if one.edge == "involved_in"} <= {"arresting-body", "perpetrator"}


def test_a_court_has_no_superior_line_and_no_head(country: Database) -> None:
    """The court and its judge are the whole chain, although a text puts the court under a higher one."""
    part = only(country, "remand-of-elsad")
    assert {one.kind for one in part.hops} == {"court", "judge", "officer"}
    assert {one.edge for one in part.hops} == {"involved_in", "holds_post"}
    assert part.gaps == ()


def test_an_unnamed_body_has_no_superior_and_no_head(country: Database) -> None:
    """A placeholder of one act leads nowhere, although a text puts it under a real body."""
    part = only(country, "beating-of-elsad")
    assert [one.target.id for one in part.hops] == ["men-on-the-quay"]
    assert [one for one in part.gaps if one.body] == []


def test_an_expired_link_carries_no_line(country: Database) -> None:
    """The station's tie to the old militia ended: the ministry above the militia is not reached through it."""
    part = only(country, "arrest-at-the-harbour")
    assert hop(part, "harbour-station", "old-militia") is None
    assert hop(part, "old-militia", "interior-ministry") is None


def test_two_heads_at_one_time_are_both_given_and_flagged(country: Database) -> None:
    """Neither of two documented heads is dropped, and the answer says that there are two."""
    part = only(country, "arrest-at-the-harbour")
    heads = {one.person.id for one in part.holders if one.body.id == "harbour-station"}
    assert heads == {"sahmar-goyce", "ilqar-beshli"}
    assert all(one.shared for one in part.holders if one.person.id in heads)
    assert len(part.alarms) == 1


@pytest.mark.parametrize(
    ("act", "body", "last", "following"),
    [
        ("death-in-prison-seven", "prison-seven", "anar-qobu", "gulag-duzlu"),
        ("wiretap", "security-service", "xalid-mursel", "kamil-varan"),
    ],
)
def test_nobody_is_carried_backward_or_over_an_interruption(
    country: Database, act: str, body: str, last: str, following: str
) -> None:
    """A head who starts later, or whose post was interrupted, leaves a gap with the last and the next."""
    found = gap(only(country, act), body)
    assert found is not None
    assert found.last is not None
    assert found.next is not None
    assert (found.last.person.id, found.next.person.id) == (last, following)
    assert found.reading == "both"


def test_a_predecessor_is_not_assumed_once_somebody_else_is_attested(country: Database) -> None:
    """A missing end date is not "still in office"."""
    part = only(country, "requisition")
    heads = {one.person.id: one.grade.value for one in part.holders if one.body.id == "defence-ministry"}
    assert heads == {"samur-telli": "assumed"}


def test_a_year_is_cut_where_a_tie_ends(country: Database) -> None:
    """The border guard moved from one ministry to another on the first of July."""
    parts = ask(country, "border-pushback").acts
    parents = [
        {one.target.id for one in part.hops if (one.edge, one.origin.id) == ("part_of", "border-guard")}
        for part in parts
    ]
    spans = [parse_span(part.on) for part in parts]
    assert spans[0].first is not None
    assert spans[-1].last is not None
    assert (spans[0].first.isoformat(), spans[-1].last.isoformat()) == ("2017-01-01", "2017-12-31")
    for span, found in zip(spans, parents, strict=True):
        assert span.last is not None
        assert found == ({"defence-ministry"} if span.last.month <= 6 else {"interior-ministry"})


def test_a_month_is_cut_where_the_head_changes(country: Database) -> None:
    """One squad, two heads: each stands in his own half of July."""
    heads = {
        part.on: {one.person.id for one in part.holders if one.body.id == "raid-squad" and one.role == "head"}
        for part in ask(country, "pressure-in-july").acts
    }
    assert heads == {"2018-07-01/2018-07-15": {"orven-tagrus"}, "2018-07-16/2018-07-31": {"nadir-xelfeli"}}


def test_an_act_without_a_day_and_one_with_bounds_get_an_answer(country: Database) -> None:
    """Nothing is proved of an undated act; the answer says so and does not fail."""
    undated, bounded = ask(country, "ferry-raid"), ask(country, "smear")
    assert undated.acts
    assert all(one.grade.value == "undated" for one in undated.acts[0].hops if one.edge == "involved_in")
    assert bounded.acts
    assert ask(country, "smear", "2018-03-21").acts == ()
    assert "2018-03-20" in ask(country, "smear", "2018-03-21").empty


def test_an_actor_in_person_leads_to_his_body_and_his_denial_travels_with_him(country: Database) -> None:
    """The officer named as torturer leads to his squad; his denial and the ministry's stand at the hop."""
    part = only(country, "torture-in-the-cellar")
    tie = hop(part, "torture-in-the-cellar", "vaqif-torali")
    assert tie is not None
    assert tie.disputed
    assert len(tie.denials) == 2
    assert hop(part, "vaqif-torali", "raid-squad") is not None


def test_protected_victims_have_no_name_in_a_chain(country: Database, veldania: Dataset) -> None:
    """The chain of an act against a protected person shows an opaque id and a general description, never a name."""
    answer = ask(country, "hidden-torture")
    secret = {claim.value for claim in veldania.claims if claim.id == "veldania:v-secret-name"}
    assert secret
    assert not any(name in repr(answer) for name in secret)
    person = ask(country, "protected-b7d43e06")
    assert person.start.id == "protected-b7d43e06"
    assert person.start.name.startswith(("Protected", "A ", "a "))


def test_the_line_above_a_body_needs_a_day(country: Database) -> None:
    """A body has no day of its own."""
    with pytest.raises(BadDay, match="needs a day"):
        ask(country, "raid-squad")
    part = only(country, "raid-squad", "2018-04-12")
    assert {one.target.id for one in part.hops if one.edge == "part_of"} >= {"crime-directorate", "capital-police"}


@pytest.mark.parametrize(
    ("person", "verdict"),
    [
        ("orven-tagrus", "in the chain"),
        ("fazil-qalender", "accused, outside the chain"),
        ("ruzi-cavlan", "not in post that day"),
        ("nadir-xelfeli", "not in post that day"),
        ("dilara-ince", "not documented here"),
    ],
)
def test_somebody_asked_about_gets_exactly_their_answer(country: Database, person: str, verdict: str) -> None:
    """An official who was not in post that day gets that answer, with the days of the post."""
    about = ask(country, "arrest-of-elsad", about=person).about
    assert about is not None
    assert about.verdict == verdict


def test_a_shorter_horizon_takes_away_what_is_assumed(country: Database) -> None:
    """The horizon belongs to the question."""
    (part,) = ask(country, "arrest-of-elsad", horizon=Horizon(posts=0, structure=0)).acts
    assert {one.grade.value for one in part.hops} <= {"covered", "possible", "undated"}


def test_unknown_and_unfit_starts_are_refused_with_what_would_do(country: Database) -> None:
    """A mistyped id brings the nearest; a place has no chain."""
    with pytest.raises(UnknownEntity) as error:
        ask(country, "arrest-of-elsat")
    assert "arrest-of-elsad" in error.value.nearest
    place = country.read("MATCH (p:Place) RETURN p.id AS id ORDER BY id LIMIT 1")[0]["id"]
    with pytest.raises(BadParameter):
        ask(country, str(place))


def test_one_citation_that_would_help_most_is_named(arrest: ActChain) -> None:
    """The next best citation is one of the weak hops, or a gap."""
    best = arrest.next_best_citation
    assert best is not None
    weak = {one.id for one in arrest.hops if not one.grade.is_strict}
    assert best.hop in weak
    assert best.lines >= 1


def test_the_same_question_has_the_same_answer(country: Database) -> None:
    """Nothing in an answer depends on when or how often it is asked."""
    assert ask(country, "arrest-of-elsad") == ask(country, "arrest-of-elsad")


def test_somebody_against_whom_nothing_was_done_is_told_where_they_are_named(country: Database) -> None:
    """A chain asked of an official is empty, and names the acts in which that official is named."""
    answer = ask(country, "vaqif-torali")
    assert answer.acts == ()
    assert "torture-in-the-cellar" in answer.empty
