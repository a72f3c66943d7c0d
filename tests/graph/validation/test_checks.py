"""All checks together: everything at once, in order, with row and column, and the nearest word."""

from __future__ import annotations

from dataclasses import replace

from graph.errors import DatasetProblems, Problem
from graph.model import load_schema
from graph.records import Citation, Entity, Stance
from graph.validation import check_dataset
from graph.validation.checks import nearest
from tests.graph.making import ENTITIES, PAPER, SOURCES, claim, dataset, literal, part, post
from tests.graph.validation.finding import problems


def test_a_sound_dataset_has_no_problem() -> None:
    """Posts, parts, properties, a protected person with a description and a withheld source."""
    sound = dataset(
        post("a", "2018-01-01"),
        part("b", "police", "arresting-body", on="2018-04-12"),
        part("c", "anna", "victim", on="2018-04"),
        literal("d", "arrest", "kind", "arrest", on="2018-04-12"),
        literal("e", "anna", "birth_date", "1975-03"),
        claim("f", predicate="part_of", subject="police", object="ministry", qualifiers={"kind": "command"}),
    )
    assert problems(sound) == []


def test_all_problems_of_a_bad_dataset_come_at_once_and_in_order() -> None:
    """One wrong cell of each table and of many columns; nothing hides behind the first one."""
    bad = dataset(
        post("a", "2018-01-01", predicate="holds_pots"),
        post("b", "2018-01-01", object="polcie"),
        post("c", "2018-01-01", qualifiers={"role": "boss"}),
        post("d", "2018-02-01", until="2018-01-01"),
        post("e", "2021-01-01"),
        post("f", "2018-01-01", asserted_by=""),
        post("g", "2018-01-01", citations=()),
        post("h", "2018-01-01", stance=Stance.DENIES),
        post("i", "2018-01-01", nature="rumour"),
        post("j j", "2018-01-01"),
        sources=(*SOURCES, replace(PAPER, id="Big", kind="newspaper", reliability="Z", published=None)),
        entities=(*ENTITIES, Entity("robot", "Robot", "ghost", "famous")),
    )
    found = problems(bad)
    first = 2 + len(bad.entities)
    assert [(problem.file, problem.row, problem.column) for problem in found] == [
        ("claims.csv", first - 1, "subject"),
        ("claims.csv", first, "predicate"),
        ("claims.csv", first + 1, "object"),
        ("claims.csv", first + 2, "qualifiers"),
        ("claims.csv", first + 3, "to"),
        ("claims.csv", first + 4, "from"),
        ("claims.csv", first + 5, "asserted_by"),
        ("claims.csv", first + 6, "source"),
        ("claims.csv", first + 7, "disputes"),
        ("claims.csv", first + 8, "nature"),
        ("claims.csv", first + 9, "id"),
        ("entities.csv", 15, "id"),
        ("entities.csv", 15, "placeholder"),
        ("entities.csv", 15, "protected"),
        ("entities.csv", 15, "type"),
        ("sources.csv", 6, "id"),
        ("sources.csv", 6, "kind"),
        ("sources.csv", 6, "reliability"),
    ]
    by_column = {(problem.row, problem.column): problem.mend for problem in found}
    assert by_column[first, "predicate"] == "nearest: holds_post"
    assert by_column[first + 1, "object"] == "nearest: police"
    assert by_column[first + 2, "qualifiers"].startswith("one of: deputy, head")
    assert by_column[first + 3, "to"] == "exchange from and to"
    assert by_column[first + 8, "nature"].startswith("one of: official-record")
    assert by_column[6, "kind"] == "nearest: news"
    assert len(DatasetProblems("bad", found).problems) == len(found)


def test_a_record_without_a_row_is_named() -> None:
    """A format without rows still says which record is wrong."""
    bad = dataset(post("a", "2018-01-01", predicate="holds_pots"))
    found = check_dataset(bad, load_schema(), {})
    assert found == [
        Problem("claims.csv", 0, "predicate", "a: 'holds_pots' is no edge and no property", "nearest: holds_post")
    ]


def test_each_problem_comes_once() -> None:
    """Two citations of a source that does not exist are one problem of one cell."""
    twice = post("a", "2018-01-01", citations=(Citation("papr", "¶1"), Citation("papr", "¶2")))
    assert [problem.what for problem in problems(dataset(twice))] == ["no source 'papr'"]


def test_an_empty_dataset_is_sound() -> None:
    """Taking everything back is a legal edition."""
    assert problems(dataset(entities=(), sources=())) == []


def test_the_nearest_word_is_suggested_and_else_what_there_is() -> None:
    """One line, also for a word that is a page long."""
    assert nearest("polcie", ["police", "ministry"]) == "nearest: police"
    assert nearest("xyz", ["police", "ministry"]) == "one of: police, ministry"
    assert nearest("", []) == "one of: "
    assert nearest("police" * 100_000, [f"police-{number}" for number in range(2000)])
    assert nearest("#", map(str, range(20))).endswith("10, 11 …")


def test_a_problem_is_one_line() -> None:
    """File and row as an editor jumps to them, then the column, what is wrong and how to mend it."""
    assert str(Problem("claims.csv", 7, "on", "is no day", "write 2015")) == "claims.csv:7: [on] is no day (write 2015)"
    assert str(Problem("dataset.yml", 0, "", "is missing")) == "dataset.yml: is missing"
    error = DatasetProblems("facts", [Problem("b.csv", 2, "", "two"), Problem("a.csv", 3, "", "three")])
    assert str(error) == "facts: 2 problems, the first: a.csv:3: three (`answerable check` lists them all)"
