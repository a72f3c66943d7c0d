"""Paths: shortest on the day asked, never through what did not hold, a place or a hub; each tie with its replies."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

import queries.paths.find
import queries.paths.walk
from graph.errors import BadParameter, UnknownEntity
from graph.grades import Grade
from graph.protection import Audience
from queries.paths import Path, PathsAnswer, paths

if TYPE_CHECKING:
    from graph.database import Database

ARREST = date(2018, 4, 12)


def nodes(answer: PathsAnswer) -> list[str]:
    """Each path as the ids on it."""
    return [" ".join(ref.id for ref in path.entities) for path in answer.paths]


def edges(path: Path) -> list[set[str]]:
    """The edges of each step."""
    return [{tie.edge for tie in step} for step in path.steps]


def test_two_people_are_joined_by_their_union(country: Database) -> None:
    """Two steps, each with its tie, its grade and its claims."""
    answer = paths(country, "elsad-mirqas", "dilara-ince", on=date(2018, 7, 1))
    assert nodes(answer) == ["elsad-mirqas letters-union dilara-ince"]
    first, second = answer.paths[0].steps
    assert (first[0].edge, first[0].grade, first[0].claims) == ("member_of", Grade.COVERED, ("veldania:v-159",))
    assert (second[0].origin.id, second[0].target.id, second[0].role) == ("dilara-ince", "letters-union", "head")
    assert (answer.empty, answer.complete, answer.truncated) == ("", True, False)


def test_without_a_day_every_shortest_path_counts(country: Database) -> None:
    """Ties of any time, ungraded; several paths of the same length, sorted by their ids."""
    answer = paths(country, "elsad-mirqas", "dilara-ince")
    assert nodes(answer) == [
        "elsad-mirqas letters-union dilara-ince",
        "elsad-mirqas lower-court dilara-ince",
        "elsad-mirqas raid-squad dilara-ince",
        "elsad-mirqas rena-suvar dilara-ince",
    ]
    assert edges(answer.paths[2]) == [{"arrested_by"}, {"detained_by", "pressed_by"}]
    assert {tie.grade for path in answer.paths for step in path.steps for tie in step} == {None}
    cut = paths(country, "elsad-mirqas", "dilara-ince", limit=3)
    assert (nodes(cut), cut.truncated) == (nodes(answer)[:3], True)


def test_a_path_up_the_line_on_the_day_of_an_act(country: Database) -> None:
    """From the arrested to the head of the directorate, each step graded on that day."""
    (path,) = paths(country, "elsad-mirqas", "melik-sarnov", on=ARREST).paths
    assert [ref.id for ref in path.entities] == ["elsad-mirqas", "raid-squad", "crime-directorate", "melik-sarnov"]
    assert [step[0].grade for step in path.steps] == [Grade.COVERED, Grade.COVERED, Grade.BRACKETED]


def test_a_path_and_its_way_back_are_the_same(country: Database) -> None:
    """Whichever end is asked first."""
    there = paths(country, "member-01", "orven-tagrus")
    back = paths(country, "orven-tagrus", "member-01")
    assert sorted(" ".join(reversed(way.split())) for way in nodes(back)) == sorted(nodes(there))
    assert len(there.paths[0].steps) == 4


def test_an_expired_tie_joins_nobody(country: Database) -> None:
    """The station was under the militia until 2014; on the day of the arrest no path leads to the ministry."""
    answer = paths(country, "harbour-station", "interior-ministry", on=date(2018, 5, 2))
    assert answer.paths == ()
    assert answer.empty.startswith("No path of at most 6 steps is documented on 2018-05-02")
    assert nodes(paths(country, "harbour-station", "interior-ministry", on=date(2013, 5, 2))) == [
        "harbour-station old-militia interior-ministry"
    ]


def test_a_superseded_head_joins_nobody(country: Database) -> None:
    """Both are documented at the ministry within the horizon, but by October the older one was replaced."""
    assert paths(country, "samur-telli", "pasha-orudov", on=date(2017, 10, 1)).paths == ()
    assert nodes(paths(country, "samur-telli", "pasha-orudov")) == ["samur-telli defence-ministry pasha-orudov"]


def test_no_path_leads_through_a_place_unless_asked(country: Database) -> None:
    """Everything is in the same country; a place may be an end of a path."""
    assert "tezqala" not in " ".join(nodes(paths(country, "arrest-of-elsad", "veldania", max_hops=8)))
    through = paths(country, "arrest-of-elsad", "veldania", through_hubs=True)
    assert nodes(through) == ["arrest-of-elsad tezqala veldania"]
    assert nodes(paths(country, "arrest-of-elsad", "tezqala")) == ["arrest-of-elsad tezqala"]


def test_no_path_leads_through_a_hub_unless_asked(country: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hub joins everybody; the answer names the hubs that it passed over, and an end may be one."""
    monkeypatch.setattr(queries.paths.walk, "HUB", 60)
    over = paths(country, "member-01", "member-02")
    assert (over.paths, [hub.id for hub in over.hubs]) == ((), ["letters-union"])
    assert over.empty.endswith("Paths through places and hubs were not looked for.")
    through = paths(country, "member-01", "member-02", through_hubs=True)
    assert nodes(through) == ["member-01 letters-union member-02"]
    assert nodes(paths(country, "member-01", "letters-union")) == ["member-01 letters-union"]


def test_a_graph_that_is_too_dense_says_so(country: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that looked at only a part does not pretend to be whole."""
    monkeypatch.setattr(queries.paths.walk, "_MOST_VISITED", 2)
    answer = paths(country, "member-01", "melik-sarnov")
    assert (answer.paths, answer.complete) == ((), False)
    assert answer.empty.startswith("The graph is too dense")


def test_a_search_that_meets_too_many_expired_ties_says_so(country: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each tie that turns out not to hold beside its rivals costs another walk, and there is an end to that."""
    monkeypatch.setattr(queries.paths.find, "_WALKS", 1)
    answer = paths(country, "samur-telli", "pasha-orudov", on=date(2017, 10, 1))
    assert (answer.paths, answer.complete) == ((), False)


def test_a_tie_carries_its_denials(country: Database) -> None:
    """The denial travels with the allegation."""
    (path,) = paths(country, "dilara-ince", "vaqif-torali").paths
    (ill_treated,) = (tie for tie in path.steps[0] if tie.edge == "ill_treated_by")
    assert [reply.by.id for reply in ill_treated.denials] == ["vaqif-torali", "ministry-press-service"]
    assert (ill_treated.disputed, ill_treated.replies, ill_treated.event) == (True, (), "torture-in-the-cellar")


def test_a_kinship_kept_to_authorities_joins_nobody_in_public(country: Database) -> None:
    """Not even as a path without names."""
    ends = ("protected-b7d43e06", "elsad-mirqas")
    public = paths(country, *ends)
    assert nodes(public) == ["protected-b7d43e06 raid-squad elsad-mirqas"]
    assert public.start.name == "A relative of an activist"
    authority = paths(country, *ends, audience=Audience.AUTHORITY)
    assert edges(authority.paths[0]) == [{"relative_of"}]


@pytest.mark.parametrize(
    ("start", "end", "asked", "said"),
    [
        ("raid-squad", "raid-squad", {}, "both ends are the same"),
        ("raid-squad", "elsad-mirqas", {"max_hops": 9}, "max_hops: 9 is out of range"),
        ("raid-squad", "elsad-mirqas", {"limit": 0}, "limit: 0 is out of range"),
    ],
)
def test_what_is_no_path_is_refused(country: Database, start: str, end: str, asked: dict[str, int], said: str) -> None:
    """One line that says what and how to mend it."""
    with pytest.raises(BadParameter, match=said):
        paths(country, start, end, max_hops=asked.get("max_hops", 6), limit=asked.get("limit", 10))


def test_an_unknown_end_is_refused(country: Database) -> None:
    """With the nearest ids."""
    with pytest.raises(UnknownEntity) as raised:
        paths(country, "raid-squad", "elsad-mirkas")
    assert raised.value.nearest[0] == "elsad-mirqas"


def test_paths_are_bounded(country: Database) -> None:
    """A path of four steps is none of at most three."""
    assert paths(country, "member-01", "orven-tagrus", max_hops=3).paths == ()
