"""Neighbours: counted whole, shown by pages, each with what answers it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from graph.errors import BadParameter, UnknownEntity
from graph.protection import Audience
from queries.neighbours import neighbours

if TYPE_CHECKING:
    from graph.database import Database
    from queries.neighbours import Neighbour


def test_pages_are_complete_and_stable(country: Database) -> None:
    """A hub is read page by page, and nothing is shown twice or left out."""
    whole = neighbours(country, "letters-union", limit=1_000)
    pages = [neighbours(country, "letters-union", limit=25)]
    while pages[-1].next:
        pages.append(neighbours(country, "letters-union", limit=25, cursor=pages[-1].next))
    assert [len(page.items) for page in pages] == [25, 25, 16]
    assert [item for page in pages for item in page.items] == list(whole.items)
    assert sum(count.ties for count in whole.counts) == len({item.fact for item in whole.items}) == 66


def test_counts_are_of_all_ties_whatever_is_shown(country: Database) -> None:
    """The reader sees how much is not on the page."""
    answer = neighbours(country, "letters-union", edges=["holds_post"])
    assert [(item.edge, item.direction, item.entity.id) for item in answer.items] == [
        ("holds_post", "in", "dilara-ince")
    ]
    counts = {(count.edge, count.direction): count.ties for count in answer.counts}
    assert counts["member_of", "in"] == 61
    assert counts["involved_in", "out"] == 2


def tie(items: tuple[Neighbour, ...], edge: str, other: str) -> Neighbour:
    """The tie of this kind with this neighbour."""
    return next(item for item in items if (item.edge, item.entity.id) == (edge, other))


def test_a_tie_comes_with_its_replies_and_the_act_it_is_drawn_from(country: Database) -> None:
    """The denial travels with the allegation, also on a shortcut."""
    items = neighbours(country, "dilara-ince", limit=1_000).items
    shortcut = tie(items, "ill_treated_by", "vaqif-torali")
    assert (shortcut.event, shortcut.direction, shortcut.standing) == ("torture-in-the-cellar", "out", "alleged")
    assert [(reply.stance, reply.by.id) for reply in shortcut.replies] == [
        ("denies", "vaqif-torali"),
        ("denies", "ministry-press-service"),
    ]
    assert shortcut.disputed


def test_a_reply_at_second_hand_says_who_tells_it(country: Database) -> None:
    """The ministry's denial is known only from the accuser."""
    items = neighbours(country, "zohrab-qalender", limit=1_000).items
    (reply,) = tie(items, "involved_in", "threat-to-elsad").replies
    assert reply.told_by is not None
    assert (reply.by.id, reply.told_by.id) == ("interior-ministry", "elsad-mirqas")


def test_a_day_cuts_what_cannot_have_held(country: Database) -> None:
    """A membership of 2016 to 2019 without a known start is possible on any day; an act only on its own."""
    day = neighbours(country, "elsad-mirqas", on=date(2018, 4, 13), limit=1_000)
    assert {item.entity.id for item in day.items if item.edge == "involved_in"} == {"remand-of-elsad"}
    assert day.on == date(2018, 4, 13)


def test_a_protected_neighbour_has_no_name_and_no_kinship_in_public(country: Database) -> None:
    """An authority sees the kinship; the public sees neither it nor a count of it."""
    public = neighbours(country, "elsad-mirqas", limit=1_000)
    assert not [item for item in public.items if item.entity.id.startswith("protected")]
    authority = neighbours(country, "elsad-mirqas", limit=1_000, audience=Audience.AUTHORITY)
    assert tie(authority.items, "relative_of", "protected-b7d43e06").entity.name == "A relative of an activist"
    kin = {count.edge: count.ties for count in public.counts}["relative_of"]
    assert kin + 1 == {count.edge: count.ties for count in authority.counts}["relative_of"]


def test_what_cannot_be_asked_is_refused(country: Database) -> None:
    """An unknown id, an unknown edge, and what is no cursor."""
    with pytest.raises(UnknownEntity):
        neighbours(country, "letter-union")
    with pytest.raises(BadParameter, match="the schema has no edge 'membr_of'"):
        neighbours(country, "letters-union", edges=["membr_of"])
    for cursor in ("", "x" * 501):
        with pytest.raises(BadParameter, match="cursor: is no cursor"):
            neighbours(country, "letters-union", cursor=cursor)


def test_only_ties_of_one_direction_are_given(country: Database) -> None:
    """Of an edge that leads both ways, such as bodies above and below, each way is read by itself."""
    both = neighbours(country, "interior-ministry", edges=["part_of"], limit=1_000)
    ways = [neighbours(country, "interior-ministry", edges=["part_of"], direction=way) for way in ("out", "in")]
    assert all(page.items for page in ways)
    assert [{item.direction for item in page.items} for page in ways] == [{"out"}, {"in"}]
    assert len(both.items) == sum(len(page.items) for page in ways)
