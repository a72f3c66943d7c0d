"""What is told of a stretch besides its lines: gaps with last and next, alarms, courts, and parts on other days."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graph.dates import parse_span
from graph.grades import Horizon
from graph.protection import Ref
from queries.chain.evidence import Body
from queries.chain.gaps import head_gaps
from queries.chain.holders import alarms, make_holders
from queries.chain.hops import ties_by_id
from queries.chain.reasons import on_days, other_days
from queries.chain.timeline import cut
from tests.queries.chain.test_walk import ANNA, BORIS, ON, UNIT, post, world_of
from tests.queries.chain.worlds import evidence_of

if TYPE_CHECKING:
    from queries.chain.answer import Gap
    from queries.chain.evidence import Evidence, Tie
    from queries.chain.timeline import Stretch
    from tests.queries.chain.worlds import World


def tenth(world: World, posts: int = 730) -> tuple[Stretch, Evidence, dict[str, Tie]]:
    """The tenth of March as one stretch, with what it was cut from."""
    evidence = evidence_of(world)
    ties = ties_by_id(evidence)
    (stretch,) = cut(evidence, ties, ON, parse_span("2015-03"), Horizon(posts=posts))
    return stretch, evidence, ties


def gap_of(world: World, posts: int = 730) -> Gap:
    """The one gap of the tenth of March."""
    (gap,) = head_gaps(*tenth(world, posts))
    return gap


def test_an_imprecise_last_day_is_told_as_imprecise() -> None:
    """Head "in 2012" and "from 2016 on": nobody says until which day, or from which."""
    gap = gap_of(world_of(post(ANNA, "2012"), post(BORIS, "2016 2017-05-05")))
    assert gap.last is not None
    assert gap.next is not None
    assert (gap.last.person.id, gap.last.day_text, gap.next.person.id, gap.next.day_text) == (
        ANNA,
        "2012",
        BORIS,
        "2016",
    )
    assert "attested until 2012; next known: boris, attested from 2016." in gap.text


def test_what_is_known_within_an_imprecise_range_narrows_it() -> None:
    """Head from January 2012 to some day of 2012, and on one day of June: the last day lies after that one."""
    gap = gap_of(world_of(post(ANNA, "2012-01-01 2012"), post(ANNA, "2012-06-15")))
    assert gap.last is not None
    assert gap.last.day_text == "2012-06-15/2012-12-31"
    assert gap.last.day.isoformat() == "2012-12-31"


def test_who_is_only_assumed_leaves_a_gap_in_the_strict_reading() -> None:
    """The wide reading has her, the strict one nobody."""
    world = world_of(post(ANNA, "2015-03-05"))
    assert (gap_of(world).reading, gap_of(world, posts=4).reading) == ("strict", "both")


def test_two_heads_are_flagged_as_surely_as_they_are_known() -> None:
    """Both proved, or one of them only in the wide reading."""
    month = post(ANNA, "2015-03-01 2015-03-31")
    for other, words in (
        (post(BORIS, "2015-03-10"), "are documented as head"),
        (post(BORIS, ""), "may have been head"),
    ):
        stretch, _, ties = tenth(world_of(month, other))
        (alarm,) = alarms(stretch, ties)
        assert words in alarm
        assert [holder.shared for holder in make_holders(stretch, ties, {})] == [True, True]


def test_a_hand_over_is_called_one() -> None:
    """On the day on which one leaves and another comes both are documented, and nothing is wrong with that."""
    left = post(ANNA, "2015-02-01 2015-03-10", ended=True)
    came = replace(post(BORIS, "2015-03-10 2015-03-31"), from_is_start=True)
    for other, words in (
        (came, "at one time: anna (covered), boris (covered). On this very day one leaves"),
        (post(BORIS, "2015-03-10"), "boris (covered)."),
    ):
        stretch, _, ties = tenth(world_of(left, other))
        (alarm,) = alarms(stretch, ties)
        assert words in alarm
        assert ("another comes" in alarm) is (other is came)


def test_two_spells_of_one_person_are_one_head() -> None:
    """Months that touch the day in both spells make nobody a second holder of her own post."""
    second = post(ANNA, "2015-03")
    spell = replace(second, qualifiers={**second.qualifiers, "spell": "2"})
    stretch, _, ties = tenth(world_of(post(ANNA, "2015-03"), spell))
    holders = make_holders(stretch, ties, {})
    assert [(holder.person.id, holder.shared) for holder in holders] == [(ANNA, False), (ANNA, False)]
    assert list(alarms(stretch, ties)) == []


def test_who_took_part_on_other_days_is_not_left_out_in_silence() -> None:
    """A source dates the part of the unit to the first days of the month."""
    stretch, evidence, _ = tenth(world_of(part="2015-03-01/2015-03-05"))
    assert stretch.wide == ()
    (told,) = other_days(stretch, evidence.parts)
    assert UNIT in told
    assert "2015-03-01/2015-03-05" in told


@pytest.mark.parametrize(
    ("kind", "has_line"),
    [
        ("court", False),
        ("Supreme Court", False),
        ("constitutional-court", False),
        ("court of appeal", False),
        ("military tribunal", False),
        ("court bailiff service", True),
        ("ministry", True),
        ("", True),
    ],
)
def test_a_court_of_any_kind_has_no_line(kind: str, has_line: bool) -> None:  # noqa: FBT001 - a column of the table
    """What kind of body it is stands in free text."""
    assert Body(Ref("body", "Body"), "Agency", kind, "").has_line is has_line


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ("2015-03-10", "on 2015-03-10"),
        ("2015-03", "in 2015-03"),
        ("2015", "in 2015"),
        ("2015/2016-03", "between 2015 and 2016-03"),
        ("../2016", "until 2016"),
        ("2015/..", "from 2015"),
        ("../..", "at any time"),
    ],
)
def test_days_stand_in_a_sentence_as_somebody_says_them(days: str, words: str) -> None:
    """On a day, in a month or year, between two, until or from one."""
    assert on_days(days) == words
