"""Grades: equal to a day-by-day reading of the rules, the same between turning days, and never a guess backward."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from graph.dates import Span, parse_span
from graph.grades import Grade, Horizon, grade_act, grade_on, turning_days, weakest
from graph.intervals import Held, attest, hold
from tests.graph.making import PART, POST
from tests.graph.strategies import MONTH, acts, publications, spans, states
from tests.graph.time_oracle import WINDOW, Fact, expected_grade, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.records import Claim

Sayings = list[tuple["Claim", list["Span | None"]]]
ASKED = WINDOW[25:-25]
facts: st.SearchStrategy[Sayings] = st.lists(st.tuples(states(), publications), min_size=1, max_size=3)
horizons = st.integers(0, 14)


def held(sayings: Sayings) -> Held:
    """The time of a fact as the program has it."""
    return hold(attest(claim, published) for claim, published in sayings)


def spelled_out(sayings: Sayings) -> Fact:
    """The same as the oracle has it."""
    return Fact([said(claim, published) for claim, published in sayings])


def state(*days: str, start: bool = False, end: bool = False) -> tuple[Claim, list[Span | None]]:
    """A claim of a post with `from` and `to`, whose source bears no day."""
    first, last = days[0], days[-1]
    began, ended = parse_span(first) if first else None, parse_span(last) if last else None
    return replace(POST, started=began, ended=ended, from_is_start=start, to_is_end=end), [None]


@hypothesis_settings(max_examples=300)
@given(mine=facts, rivals=st.lists(facts, max_size=2), horizon=horizons, exclusive=st.booleans())
@example(mine=[state("2000-03-04/2000-03-09")], rivals=[], horizon=3, exclusive=True)
@example(mine=[state("2000-03-04", end=True), state("2000-03-12", start=True)], rivals=[], horizon=14, exclusive=True)
def test_every_grade_is_what_the_rules_say_day_by_day(
    mine: Sayings, rivals: list[Sayings], horizon: int, *, exclusive: bool
) -> None:
    """On each day of the window, with rivals and without, for a headship and for a parent among several."""
    times, oracle = held(mine), spelled_out(mine)
    theirs, others = [held(one) for one in rivals], [spelled_out(one) for one in rivals]
    for day in ASKED:
        grade = grade_on(times, day, horizon, theirs, exclusive=exclusive)
        assert (grade and grade.value) == expected_grade(oracle, day, horizon, others, exclusive=exclusive), day


@hypothesis_settings(max_examples=200)
@given(mine=facts, rivals=st.lists(facts, max_size=2), horizon=horizons, exclusive=st.booleans())
@example(mine=[state("2000-03-04/2000-03-09")], rivals=[], horizon=3, exclusive=True)
@example(mine=[state("2000-03-01"), state("2000-03-04/2000-03-09")], rivals=[], horizon=9, exclusive=True)
def test_between_two_turning_days_the_grade_is_the_same(
    mine: Sayings, rivals: list[Sayings], horizon: int, *, exclusive: bool
) -> None:
    """A chain grades one day of each stretch; every other day of the stretch must have the same grade."""
    times, theirs = held(mine), [held(one) for one in rivals]
    turning = turning_days(times, horizon).union(*(turning_days(one, horizon) for one in theirs))
    grades = [grade_on(times, day, horizon, theirs, exclusive=exclusive) for day in WINDOW]
    for day, earlier, later in zip(WINDOW[1:], grades, grades[1:], strict=False):
        assert earlier == later or day in turning, day


@given(facts, st.lists(facts, max_size=2), horizons)
def test_nothing_is_carried_backward(mine: Sayings, rivals: list[Sayings], horizon: int) -> None:
    """Before everything that is said of a fact it holds on no reading."""
    times, theirs = held(mine), [held(one) for one in rivals]
    if times.touch:
        first = min(begin for begin, _ in times.touch)
        before = [day for day in WINDOW if day < first]
        assert {grade_on(times, day, horizon, theirs) for day in before} <= {None}


@given(facts, st.lists(facts, max_size=2), horizons)
def test_a_longer_horizon_takes_no_reading_away(mine: Sayings, rivals: list[Sayings], horizon: int) -> None:
    """What the wide reading takes with a short horizon it takes with a longer one."""
    times, theirs = held(mine), [held(one) for one in rivals]
    for day in ASKED:
        if grade_on(times, day, horizon, theirs) is not None:
            assert grade_on(times, day, horizon + 5, theirs) is not None


@given(facts, facts, horizons)
def test_a_rival_never_makes_a_grade_stronger(mine: Sayings, rival: Sayings, horizon: int) -> None:
    """Knowing of somebody else can only weaken."""
    for day in ASKED:
        alone, contested = (grade_on(held(mine), day, horizon, others) for others in ([], [held(rival)]))
        assert contested is None or (alone is not None and alone.rank <= contested.rank)


def graded(day: str, *sayings: tuple[Claim, list[Span | None]], rivals: Sequence[Sayings] = ()) -> str | None:
    """The grade of a headship on a day, within two years."""
    others = [held(rival) for rival in rivals]
    grade = grade_on(held(list(sayings)), date.fromisoformat(day), Horizon().posts, others)
    return grade and grade.value


def test_one_day_covers_itself_and_nothing_else() -> None:
    """Reported as head on 22 January 2023: covered that day, assumed the next, nothing the day before."""
    reported = state("2023-01-22")
    assert graded("2023-01-21", reported) is None
    assert graded("2023-01-22", reported) == "covered"
    assert graded("2023-01-23", reported) == "assumed"
    assert graded("2025-01-21", reported) == "assumed"
    assert graded("2025-01-22", reported) is None


def test_a_missing_end_is_not_for_ever_and_a_missing_start_not_since_always() -> None:
    """327 of 777 Nigerian postings have a first day and no last; none of them is still in office today."""
    began, ended = state("2010-05-01", "", start=True), state("", "2010-05-01", end=True)
    assert graded("2010-05-01", began) == graded("2010-05-01", ended) == "covered"
    assert graded("2012-05-01", began) is None
    assert graded("2010-04-30", began) is None
    assert graded("2010-04-30", ended) is None
    assert graded("2010-05-02", ended) is None


def test_a_first_day_alone_does_not_make_the_link_vanish() -> None:
    """With only a first day, and that exact, a link is covered on it and assumed after it."""
    began = state("2016-02-03", "", start=True)
    assert [graded(day, began) for day in ("2016-02-03", "2016-08-03")] == ["covered", "assumed"]


def test_an_end_that_is_known_is_heeded_with_both_days_present() -> None:
    """The flag of the end counts also where both days are given."""
    known, open_end = state("2015-01-01", "2016-06-30", end=True), state("2015-01-01", "2016-06-30")
    assert graded("2016-07-01", known) is None
    assert graded("2016-07-01", open_end) == "assumed"


def test_attested_before_and_after_is_bracketed_unless_somebody_else_was_between() -> None:
    """Bracketed from the last attestation before to the first one after; another head between breaks it."""
    mine = (state("2016-01-01"), state("2016-12-01"))
    assert graded("2016-06-01", *mine) == "bracketed"
    assert graded("2016-06-01", *mine, rivals=[[state("2016-03-01")]]) is None
    assert graded("2016-02-01", *mine, rivals=[[state("2016-03-01")]]) == "assumed"
    assert graded("2016-06-01", *mine, rivals=[[state("2017-03-01")]]) == "bracketed"
    beside = [[state("2016-01-01", "2016-12-31")]]
    assert graded("2016-06-01", *mine, rivals=beside) == "bracketed"


BEGAN, ENDED = state("2010-03-01", "", start=True), state("", "2019-06-30", end=True)


def test_a_documented_start_and_a_documented_end_are_stretched_by_no_guess() -> None:
    """Began in March 2010 says one source, ended in June 2019 another: head in 2015, though no source is near."""
    days = ("2010-02-28", "2010-03-01", "2010-03-02", "2015-01-01", "2019-06-29", "2019-06-30", "2019-07-01")
    expected = [None, "covered", "bracketed", "bracketed", "bracketed", "covered", None]
    assert [graded(day, BEGAN, ENDED) for day in days] == expected
    assert grade_on(held([BEGAN, ENDED]), date(2015, 1, 1), 0) is Grade.BRACKETED


def test_one_documented_end_of_a_term_is_not_enough() -> None:
    """Seen in 2010 and ended in 2019, or begun in 2010 and seen in 2019: in 2015 nothing says that it went on."""
    assert graded("2015-01-01", state("2010-03-01"), ENDED) is None
    assert graded("2015-01-01", BEGAN, state("2019-06-30")) is None


def test_a_term_is_as_long_as_every_reading_of_its_ends_allows() -> None:
    """Begun in 2010 and ended in 2019: from the last day of the one to the first day of the other."""
    began, ended = state("2010", "", start=True), state("", "2019", end=True)
    days = ("2010-12-30", "2010-12-31", "2019-01-01", "2019-01-02")
    assert [graded(day, began, ended) for day in days] == ["possible", "bracketed", "bracketed", "possible"]
    seen = state("2010-06-01"), state("2019-03-01")
    assert [graded(day, began, ended, *seen) for day in ("2010-06-02", "2019-02-28")] == ["bracketed", "bracketed"]
    differ = state("2011-05-01", "", start=True), state("", "2018-01-01", end=True)
    days = ("2011-04-30", "2011-05-02", "2017-12-31", "2018-01-02")
    strict = [graded(day, BEGAN, ENDED, *differ) == "bracketed" for day in days]
    # Before May 2011 the horizon of two years still joins the two starts that are claimed.
    assert strict == [True, True, True, False]
    assert grade_on(held([BEGAN, ENDED, *differ]), date(2011, 4, 30), 30) is not Grade.BRACKETED


def test_somebody_else_within_a_term_breaks_all_of_it() -> None:
    """Another head on one day of 2012: whether the first one came back, and when, is not known; both stay possible."""
    other = [state("2012-05-01")]
    assert graded("2010-09-01", BEGAN, ENDED, rivals=[other]) == "assumed"
    assert graded("2015-01-01", BEGAN, ENDED, rivals=[other]) == "possible"
    assert graded("2019-07-01", BEGAN, ENDED, rivals=[other]) is None
    beside = [state("2010-03-01"), state("2019-06-30")]
    assert graded("2015-01-01", BEGAN, ENDED, rivals=[beside]) == "bracketed"


def test_a_hand_over_breaks_no_term() -> None:
    """The predecessor left, and the successor came, on the very days on which the term began and ended."""
    left, came = [state("", "2010-03-01", end=True)], [state("2019-06-30", "", start=True)]
    assert graded("2015-01-01", BEGAN, ENDED, rivals=[left, came]) == "bracketed"


def test_a_loose_date_of_somebody_else_takes_its_own_days_from_a_term_only() -> None:
    """The successor came "in 2019": that need not have been before June, and never makes 2015 doubtful."""
    came, left = [state("2019", "", start=True)], [state("", "2010", end=True)]
    days = ("2010-12-31", "2011-01-01", "2015-01-01", "2018-12-31", "2019-01-01")
    strict = [graded(day, BEGAN, ENDED, rivals=[came, left]) == "bracketed" for day in days]
    assert strict == [False, True, True, True, False]
    within = [state("2014")]
    assert graded("2016-06-01", BEGAN, ENDED, rivals=[within]) == "possible"


def test_another_parent_breaks_no_documented_term_of_a_tie() -> None:
    """A body can have several parents at one time; a start and an end are documented all the same."""
    other = held([state("2012-05-01")])
    assert grade_on(held([BEGAN, ENDED]), date(2015, 1, 1), 730, [other], exclusive=False) is Grade.BRACKETED


def test_no_bracket_spans_a_documented_end() -> None:
    """Ended on 1 January 2015, in post again a year later: between the two nothing strict holds."""
    left, back = state("2014-01-01", "2015-01-01", end=True), state("2016-01-01", start=True)
    assert graded("2015-01-01", left, back) == "covered"
    assert graded("2015-06-01", left, back) is None
    assert graded("2016-01-01", left, back) == "covered"
    assert graded("2014-06-01", left, back) == "covered"


def test_an_end_in_a_year_does_not_break_a_bracket_within_that_year() -> None:
    """Ended in 2016, attested on 1 June 2016: he was there in March."""
    left, seen = state("2014-01-01", "2016", end=True), state("2016-06-01")
    assert graded("2016-03-01", left, seen) == "bracketed"
    assert graded("2016-07-01", left, seen) == "possible"
    assert graded("2017-01-01", left, seen) is None


def test_a_later_head_is_not_carried_back() -> None:
    """In 2016 nobody is documented: last until 2015, next from 2017 are for the gap to say."""
    assert graded("2016-06-01", state("2017-01-01", start=True)) is None
    assert graded("2016-06-01", state("2017-01-01")) is None


def test_a_successor_ends_the_assumption_for_a_headship_only() -> None:
    """A new head means that the old one is gone; a new parent of a body does not."""
    mine, rival = held([state("2016-01-01")]), held([state("2016-03-01")])
    day = date(2016, 6, 1)
    assert grade_on(mine, day, 730, [rival]) is None
    assert grade_on(mine, day, 730, [rival], exclusive=False) is Grade.ASSUMED


def test_the_day_of_a_hand_over_makes_nobody_a_co_holder() -> None:
    """Both are covered on it; a week later only the new head is assumed. Seen together twice, both are."""
    left, came = state("2016-01-01", "2016-03-01"), state("2016-03-01", start=True)
    assert graded("2016-03-01", left, rivals=[[came]]) == graded("2016-03-01", came, rivals=[[left]]) == "covered"
    assert graded("2016-03-08", came, rivals=[[left]]) == "assumed"
    assert graded("2016-03-08", left, rivals=[[came, state("2016-03-05")]]) is None
    twice = [state("2016-01-01"), state("2016-03-01")]
    assert graded("2016-03-08", *twice, rivals=[[*twice, state("2016-03-05")]]) == "assumed"


def test_an_imprecise_date_touches_its_days_and_is_assumed_once_it_is_over() -> None:
    """In November: possible in November, assumed when the month is over, nothing before."""
    november = state("2015-11")
    days = ("2015-10-31", "2015-11-01", "2015-11-29", "2015-11-30", "2015-12-01")
    assert [graded(day, november) for day in days] == [None, "possible", "possible", "assumed", "assumed"]


@given(acts, publications, spans())
def test_the_tie_to_an_act_is_covered_if_all_its_days_are_asked(
    claim: Claim, published: list[Span | None], asked: Span
) -> None:
    """Possible if some of them are, and nothing if none is; the day of an act is never stretched."""
    times = hold([attest(claim, published)])
    may_be = {day for day in WINDOW if times.possible_on(day)}
    wanted = {day for day in WINDOW if asked.allows(day)}
    grade = grade_act(times, asked)
    if times.undated:
        assert grade is Grade.UNDATED
    elif not may_be & wanted:
        assert grade is None
    else:
        assert grade is (Grade.COVERED if may_be <= wanted else Grade.POSSIBLE)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [("2018-03-20", "possible"), ("2018-03", "possible"), ("2018-03-21", None), ("../2018-03-20", "covered")],
)
def test_an_act_with_bounds_only_is_covered_by_no_day(asked: str, expected: str | None) -> None:
    """`Not after 20 March` may be any day before, which only a question without a first day asks for."""
    times = hold([attest(replace(PART, on=parse_span("../2018-03-20")), [None])])
    grade = grade_act(times, parse_span(asked))
    assert (grade and grade.value) == expected


def test_an_act_without_a_day_is_undated_whatever_is_asked() -> None:
    """Nothing excludes it, and nothing attests it."""
    assert grade_act(Held(), parse_span("2018")) is Grade.UNDATED


def test_a_line_is_as_strong_as_its_weakest_hop() -> None:
    """Strongest first, and the strict reading takes the first two."""
    assert [grade.rank for grade in Grade] == [0, 1, 2, 3, 4]
    assert [grade.value for grade in Grade] == ["covered", "bracketed", "assumed", "possible", "undated"]
    assert [grade.is_strict for grade in Grade] == [True, True, False, False, False]
    assert weakest([Grade.COVERED, Grade.POSSIBLE, Grade.BRACKETED]) is Grade.POSSIBLE


def test_the_horizons_are_those_of_the_design() -> None:
    """Two years for posts, ten for structure."""
    assert (Horizon().posts, Horizon().structure) == (730, 3650)


def test_the_ends_of_the_calendar_are_no_error() -> None:
    """A horizon longer than the calendar is as good as none."""
    times = held([state("0001-01-01"), state("9999-12-31", end=True)])
    for day in (date.min, MONTH[0], date.max):
        assert grade_on(times, day, 5_000_000) is not None
    assert turning_days(times, 5_000_000) <= {date.min, date.min + timedelta(days=1), date.max}
