"""Intervals: what claims attest, what stays possible, and that the day of publication caps both."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.dates import Span, parse_span
from graph.intervals import Attestation, Held, attest, hold, interrupted
from tests.graph.making import PART, POST
from tests.graph.strategies import MONTH, acts, publications, states
from tests.graph.time_oracle import WINDOW, Fact, publication, said

if TYPE_CHECKING:
    from graph.records import Claim

ASKED = WINDOW[25:-25]
dated = st.lists(st.tuples(states(), publications), min_size=1, max_size=4)


def days_of(stretch: tuple[date, date] | None) -> set[date]:
    """The days of the window that lie in a stretch."""
    return {day for day in WINDOW if stretch is not None and stretch[0] <= day <= stretch[1]}


@given(states() | acts, publications)
def test_what_is_sure_is_also_touched(claim: Claim, published: list[Span | None]) -> None:
    """A claim that holds on every day of a stretch holds on one of them."""
    attested = attest(claim, published)
    assert days_of(attested.sure) <= days_of(attested.touch)
    if attested.sure:
        assert attested.touch is not None
        assert attested.touch[0] <= attested.sure[0] <= attested.sure[1] <= attested.touch[1]


@given(states() | acts, publications)
def test_nothing_is_attested_after_the_latest_publication(claim: Claim, published: list[Span | None]) -> None:
    """A source cannot know the days after it; a source without a day caps nothing."""
    attested, cap = attest(claim, published), publication(published)
    for stretch in (attested.sure, attested.touch):
        assert stretch is None or stretch[1] <= cap or cap > WINDOW[-1]


@given(states(), publications)
def test_a_state_says_of_each_day_what_its_readings_say(claim: Claim, published: list[Span | None]) -> None:
    """Sure is what all readings of its two ends say, touched what one of them says."""
    attested, expected = attest(claim, published), said(claim, published)
    assert days_of(attested.sure) == expected.sure
    assert days_of(attested.touch) == expected.touch
    assert days_of(attested.start) == expected.starts
    assert days_of(attested.end) == expected.ends


@given(acts, publications)
def test_an_act_is_on_one_day_of_those_that_its_claim_allows(claim: Claim, published: list[Span | None]) -> None:
    """It is sure only if there is just one such day before the publication."""
    attested, cap = attest(claim, published), publication(published)
    allowed = {day for day in WINDOW if claim.on is not None and claim.on.allows(day) and day <= cap}
    assert days_of(attested.touch) == allowed
    assert days_of(attested.sure) == (allowed if len(allowed) == 1 else set())
    assert attested.act == (claim.on is not None)


def test_a_fact_of_one_day_is_legal() -> None:
    """Reported as head on one day: attested on it, and on no other."""
    held = hold([attest(POST, [None])])
    assert (held.attested_from, held.attested_to) == (date(2018, 1, 1), date(2018, 1, 1))
    assert (held.possible_from, held.possible_to, held.end_from) == (None, None, None)


@pytest.mark.parametrize(
    ("started", "ended", "sure", "touch"),
    [
        ("2016", "2016", None, ("2016-01-01", "2016-12-31")),
        ("2015", "2016", ("2015-12-31", "2016-01-01"), ("2015-01-01", "2016-12-31")),
        ("2015-03", "2016", ("2015-03-31", "2016-01-01"), ("2015-03-01", "2016-12-31")),
        ("2015-03", None, None, ("2015-03-01", "2015-03-31")),
        (None, "2015-03-09", ("2015-03-09", "2015-03-09"), ("2015-03-09", "2015-03-09")),
        ("2015-03-09", None, ("2015-03-09", "2015-03-09"), ("2015-03-09", "2015-03-09")),
        ("../2015", "2016-02-01", ("2015-12-31", "2016-02-01"), ("0001-01-01", "2016-02-01")),
    ],
)
def test_a_state_is_sure_between_the_latest_start_and_the_earliest_end(
    started: str | None, ended: str | None, sure: tuple[str, str] | None, touch: tuple[str, str]
) -> None:
    """A report of 24 March cannot prove 31 March, and a start alone proves no later day."""
    began, over = (parse_span(text) if text else None for text in (started, ended))
    claim = replace(POST, started=began, ended=over)
    attested = attest(claim, [None])
    assert attested.sure == (sure and (date.fromisoformat(sure[0]), date.fromisoformat(sure[1])))
    assert attested.touch == (date.fromisoformat(touch[0]), date.fromisoformat(touch[1]))


def test_the_present_tense_holds_until_the_publication_and_no_longer() -> None:
    """In post from 2015 to 2025, says a text of 24 March 2019: attested until then."""
    claim = replace(POST, started=parse_span("2015-01-01"), ended=parse_span("2025-01-01"))
    attested = attest(claim, [parse_span("2019-03-24")])
    assert attested.sure == attested.touch == (date(2015, 1, 1), date(2019, 3, 24))


def test_the_latest_of_several_publications_counts() -> None:
    """A claim that rests on two texts is known when the second has appeared; an unknown day caps nothing."""
    claim = replace(POST, ended=parse_span("2019"))
    early, late = parse_span("2018-05"), parse_span("2018-12-24")
    last = [attest(claim, published).touch for published in ([early], [early, late], [late, early], [early, None])]
    assert [stretch and stretch[1] for stretch in last] == [
        date(2018, 5, 31),
        date(2018, 12, 24),
        date(2018, 12, 24),
        date(2019, 12, 31),
    ]


def test_what_is_wholly_after_its_publication_says_nothing() -> None:
    """Neither days nor a start nor an end: it was a plan when it was written."""
    planned = replace(POST, started=parse_span("2019-05-02"), ended=parse_span("2019-05-01/.."))
    claim = replace(planned, from_is_start=True, to_is_end=True)
    assert attest(claim, [parse_span("2019-05-01")]) == Attestation(None, None)


def test_a_month_of_which_one_day_was_over_is_that_day() -> None:
    """In post in May, says a text of 1 May."""
    claim = replace(POST, started=parse_span("2016-05"), ended=parse_span("2016-05"))
    assert attest(claim, [parse_span("2016-05-01")]).sure == (date(2016, 5, 1), date(2016, 5, 1))


@given(dated)
def test_attested_days_are_possible(sayings: list[tuple[Claim, list[Span | None]]]) -> None:
    """No start or end cuts off a day that a claim attests."""
    held = hold(attest(claim, published) for claim, published in sayings)
    assert all(held.possible_on(day) for stretch in held.sure for day in days_of(stretch))
    for stretch in held.touch:
        assert any(held.possible_on(day) for day in days_of(stretch))
    if held.attested_from and held.attested_to:
        assert held.attested_from <= held.attested_to
        assert held.possible_from is None or held.possible_from <= held.attested_from
        assert held.possible_to is None or held.attested_to <= held.possible_to


@given(dated)
def test_possible_is_what_no_start_and_no_end_excludes(sayings: list[tuple[Claim, list[Span | None]]]) -> None:
    """Asked day by day, a fact is possible exactly where the rules in words say so."""
    held = hold(attest(claim, published) for claim, published in sayings)
    fact = Fact([said(claim, published) for claim, published in sayings])
    assert [held.possible_on(day) for day in ASKED] == [fact.possible(day) for day in ASKED]
    end = held.end_from and max(held.end_from, WINDOW[0])
    assert [fact.end_known(day) for day in ASKED] == [end if end and end <= day else None for day in ASKED]


@given(dated, states(), publications)
def test_another_claim_takes_no_attested_day_away(
    sayings: list[tuple[Claim, list[Span | None]]], more: Claim, published: list[Span | None]
) -> None:
    """Adding a claim can only add attested and touched days."""
    before = hold(attest(claim, seen) for claim, seen in sayings)
    after = hold(attest(claim, seen) for claim, seen in [*sayings, (more, published)])
    for mine, theirs in ((before.sure, after.sure), (before.touch, after.touch)):
        assert {day for one in mine for day in days_of(one)} <= {day for one in theirs for day in days_of(one)}


@given(dated, states(), publications)
def test_a_claim_without_start_and_end_makes_no_day_impossible(
    sayings: list[tuple[Claim, list[Span | None]]], more: Claim, published: list[Span | None]
) -> None:
    """Only who says that it began or ended excludes days."""
    plain = replace(more, from_is_start=False, to_is_end=False)
    before = hold(attest(claim, seen) for claim, seen in sayings)
    after = hold(attest(claim, seen) for claim, seen in [*sayings, (plain, published)])
    assert all(after.possible_on(day) for day in ASKED if before.possible_on(day))


@given(st.permutations([0, 1, 2]), dated)
def test_the_order_of_claims_does_not_matter(order: list[int], sayings: list[tuple[Claim, list[Span | None]]]) -> None:
    """A sorted spreadsheet gives the same graph."""
    said_so = [attest(claim, published) for claim, published in sayings]
    turned = [said_so[number] for number in order if number < len(said_so)] + said_so[3:]
    assert hold(turned) == hold(said_so)


@given(st.lists(st.tuples(acts, publications), min_size=1, max_size=3))
def test_an_act_may_be_on_the_days_that_every_claim_allows(sayings: list[tuple[Claim, list[Span | None]]]) -> None:
    """Where claims contradict each other, on any day from the first to the last that one of them allows."""
    attested = [attest(claim, published) for claim, published in sayings]
    held = hold(attested)
    allowed = [days_of(one.touch) for one in attested if one.touch]
    if not allowed:
        assert held.undated
        return
    common = set.intersection(*allowed)
    every = set.union(*allowed)
    expected = common or {day for day in WINDOW if min(every) <= day <= max(every)}
    assert {day for day in WINDOW if held.possible_on(day)} == expected


def test_without_a_date_a_fact_is_undated_and_unbounded() -> None:
    """Nothing said of time: no day is excluded, none attested."""
    held = hold([attest(PART, [parse_span("2019")]), Attestation(None, None)])
    assert held.undated
    assert held == Held()


def test_an_end_bounds_a_fact_and_a_later_witness_unbounds_it() -> None:
    """Ended in June, but seen in office in 2017: possible through 2017, never cut off."""
    ended = replace(POST, started=None, ended=parse_span("2015-06-30"), to_is_end=True)
    seen = replace(POST, started=parse_span("2017"), ended=parse_span("2017"))
    assert hold([attest(ended, [None])]).possible_to == date(2015, 6, 30)
    assert hold([attest(ended, [None]), attest(seen, [None])]).possible_to == date(2017, 12, 31)


def test_a_start_in_june_excludes_january_although_another_text_says_just_the_year() -> None:
    """`In 2015` is true of a post that began in June, and makes no day before June possible."""
    began = replace(POST, started=parse_span("2015-06-01"), ended=None, from_is_start=True)
    vague = replace(POST, started=parse_span("2015"), ended=parse_span("2015"))
    held = hold([attest(began, [None]), attest(vague, [None])])
    assert held.possible_from == date(2015, 6, 1)
    assert not held.possible_on(date(2015, 1, 15))


def test_a_fact_is_attested_from_the_first_to_the_last_day_of_all_its_claims() -> None:
    """Of several starts the earliest bounds it, of several ends the latest."""
    early = replace(POST, started=parse_span("2015-06-01"), ended=parse_span("2016-01-01"), from_is_start=True)
    late = replace(POST, started=parse_span("2015-09-01"), ended=parse_span("2018-01-01"), from_is_start=True)
    held = hold([attest(replace(claim, to_is_end=True), [None]) for claim in (late, early)])
    assert (held.attested_from, held.attested_to) == (date(2015, 6, 1), date(2018, 1, 1))
    assert (held.possible_from, held.possible_to) == (date(2015, 6, 1), date(2018, 1, 1))
    before_both = replace(POST, started=parse_span("2015-07"), ended=parse_span("2015-07"))
    only_starts = [replace(claim, ended=None) for claim in (early, late)]
    assert hold([attest(one, [None]) for one in (*only_starts, before_both)]).possible_from == date(2015, 6, 1)


def test_an_end_in_a_year_is_not_before_a_day_of_that_year_on_which_it_holds() -> None:
    """Ended in 2016, and attested in June 2016: it ended in June at the earliest."""
    ended = replace(POST, started=parse_span("2014-01-01"), ended=parse_span("2016"), to_is_end=True)
    seen = replace(POST, started=parse_span("2016-06-01"), ended=parse_span("2016-06-01"))
    assert hold([attest(ended, [None])]).end_from == date(2016, 1, 1)
    assert hold([attest(ended, [None]), attest(seen, [None])]).end_from == date(2016, 6, 1)


def test_the_window_is_wide_enough() -> None:
    """Every day that the tests compare has room for a horizon on both sides."""
    assert ASKED[0] < MONTH[0]
    assert MONTH[-1] < ASKED[-1]
    assert ASKED[0] - WINDOW[0] >= timedelta(days=20)


def test_a_term_runs_from_a_documented_start_to_a_documented_end() -> None:
    """On every reading of both; none if only one is documented, or if the start may lie after the end."""
    began = replace(POST, started=parse_span("2010"), ended=None, from_is_start=True)
    ended = replace(POST, started=None, ended=parse_span("2019"), to_is_end=True)
    both = [attest(began, [None]), attest(ended, [None])]
    assert hold(both).term == (date(2010, 12, 31), date(2019, 1, 1))
    assert hold(both[:1]).term is hold(both[1:]).term is None
    early = attest(replace(ended, ended=parse_span("2010")), [None])
    assert hold([both[0], early]).term is None


def test_a_start_that_is_told_lies_not_after_the_telling() -> None:
    """A source of May 2010 that says "began in 2010" knows of a start up to May; one without a day knows of any."""
    began = replace(POST, started=parse_span("2010"), ended=None, from_is_start=True)
    assert hold([attest(began, [parse_span("2010-05-04")])]).start_to == date(2010, 5, 4)
    assert hold([attest(began, [None])]).start_to == date(2010, 12, 31)
    assert hold([attest(replace(began, started=parse_span("2010/..")), [None])]).start_to is None


def test_another_period_within_a_term_takes_it_away() -> None:
    """If a source tells of a second period in between, it was interrupted; one before or after says nothing."""
    term = hold(
        [
            attest(replace(POST, started=parse_span("2010-03-01"), ended=None, from_is_start=True), [None]),
            attest(replace(POST, started=None, ended=parse_span("2019-06-30"), to_is_end=True), [None]),
        ]
    )
    within, after = (
        hold([attest(replace(POST, started=parse_span(day), ended=None), [None])]) for day in ("2015", "2020")
    )
    assert interrupted(term, [after]) == term
    assert interrupted(term, [after, within]).term is None
    assert interrupted(after, [within]) == after
