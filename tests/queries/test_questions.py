"""Every question that ships: its example runs on the invented country and gives what its header says."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from graph.errors import BadParameter, UnknownEntity, UnknownQuestion
from graph.protection import Audience
from queries.registry import MOST_ROWS, Answer, ask, load_registry
from queries.shapes import read_shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.database import Database
    from queries.header import Column
    from queries.kinds import Kind
    from queries.question import Question

QUESTIONS = list(load_registry())
EVERY_QUESTION = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.path)
PROTECTED = {"protected-5f0c2a91", "protected-b7d43e06"}
#: What nobody may learn of a protected person in public: the claims that are kept to smaller circles, and their words.
SECRETS = ("v-secret-kinship", "v-secret-place", "v-secret-name")
GRADE_BLOCK = re.compile(r"^// begin grade.*?^// end grade$", re.DOTALL | re.MULTILINE)


def example(database: Database, question: Question, audience: Audience = Audience.PUBLIC) -> Answer:
    """Ask a question its example."""
    return ask(database, question.path, dict(question.header.example), audience, limit=MOST_ROWS)


def is_entity(value: object) -> bool:
    """Whether a value is an entity as answers show it."""
    return isinstance(value, dict) and {"id", "name", "type", "protected"} <= value.keys()


def fits(value: object, kind: Kind) -> bool:
    """Whether a value has the type that the header declares."""
    if kind.many:
        return isinstance(value, list) and all(fits(item, type(kind)(kind.name)) for item in value)
    if kind.name == "reply":
        return isinstance(value, dict) and is_entity(value["by"]) and {"claim", "stance", "told_by"} <= value.keys()
    if kind.name == "citation":
        return isinstance(value, dict) and {"source", "title", "locator", "rests_on"} <= value.keys()
    if kind.name == "entity":
        return is_entity(value)
    types = {"text": str, "id": str, "date": date, "integer": int, "boolean": bool}
    return isinstance(value, types[kind.name])


def entities(value: object) -> Iterator[dict[str, object]]:
    """Every entity in a value, at any depth."""
    if isinstance(value, list | tuple):
        for item in value:
            yield from entities(item)
    elif isinstance(value, dict):
        if "protected" in value:
            yield value
        for item in value.values():
            yield from entities(item)


@EVERY_QUESTION
def test_the_example_gives_rows_of_the_declared_columns(country: Database, question: Question) -> None:
    """The example is documentation, and a reader must see something in it."""
    answer = example(country, question)
    names = [column.name for column in question.header.columns]
    assert answer.rows
    assert all(list(row) == names for row in answer.rows)
    assert answer.datasets[0].id == "veldania"
    assert not answer.truncated


@EVERY_QUESTION
def test_every_value_has_its_declared_type(country: Database, question: Question) -> None:
    """A column may be null, but never of another type, and over all rows not null alone if it can be helped."""
    for row in example(country, question).rows:
        for column in question.header.columns:
            assert row[column.name] is None or fits(row[column.name], column.kind), (column.name, row[column.name])


@EVERY_QUESTION
def test_the_order_of_the_rows_is_total(country: Database, question: Question) -> None:
    """No two rows agree in every sort key, so that the same question gives the same order on each engine."""
    (returned,) = read_shape(question.statement).returns
    start = next(place for place, token in enumerate(returned) if token.is_word("ORDER"))
    keys = [token.text for token in returned[start:] if token.text in {c.name for c in question.header.columns}]
    rows = [tuple(str(row[key]) for key in keys) for row in example(country, question).rows]
    assert len(set(rows)) == len(rows)


@EVERY_QUESTION
def test_a_limit_cuts_and_says_so(country: Database, question: Question) -> None:
    """The first row of a short answer is the first row of the long one."""
    whole = example(country, question)
    cut = ask(country, question.path, dict(question.header.example), limit=1)
    assert cut.rows == whole.rows[:1]
    assert cut.truncated == (len(whole.rows) > 1)


@EVERY_QUESTION
@pytest.mark.parametrize("protected", sorted(PROTECTED))
def test_nothing_of_a_protected_person_is_told_in_public(country: Database, question: Question, protected: str) -> None:
    """Asked about a protected person, no question gives a claim of a smaller circle or more than a description."""
    given = dict(question.header.example)
    ids = [parameter.name for parameter in question.header.parameters if parameter.kind.name == "id"]
    for name in ids:
        try:
            answer = ask(country, question.path, given | {name: protected})
        except BadParameter:
            continue
        text = str(answer.rows)
        assert not [secret for secret in SECRETS if secret in text]
        shown = [entity for entity in entities(list(answer.rows)) if entity["id"] in PROTECTED]
        assert {str(entity["name"]) for entity in shown} <= {
            "A woman who was threatened with exposure",
            "A relative of an activist",
        }


def test_a_smaller_circle_sees_what_is_kept_to_it(country: Database) -> None:
    """The kinship that the public never sees is there for an authority, and the place for a partner."""
    kinship = {"entity": "protected-b7d43e06", "predicate": "relative_of"}
    place = {"entity": "blackmail", "predicate": "located_in"}
    path = "evidence/claims_with_citations"
    seen = {
        (audience, name): len(ask(country, path, asked, audience).rows)
        for audience in Audience
        for name, asked in (("kinship", kinship), ("place", place))
    }
    assert [seen[audience, "kinship"] for audience in Audience] == [0, 0, 1]
    assert [seen[audience, "place"] for audience in Audience] == [0, 1, 1]


@EVERY_QUESTION
def test_accusations_travel_with_their_replies(question: Question) -> None:
    """A question that shows who is said to have done something shows what they answer, or which claims answer."""
    names = {column.name for column in question.header.columns}
    shape = read_shape(question.statement)
    if names & {"disputed"} and shape.relationships.keys() & {"INVOLVED_IN", "ACCUSED_OF"}:
        assert "replies" in names


def test_the_grade_is_computed_alike_everywhere() -> None:
    """Cypher has no functions of our own, so the block that grades is repeated, and must not drift."""
    blocks = {match.group() for question in QUESTIONS for match in GRADE_BLOCK.finditer(question.statement)}
    assert len(blocks) == 1
    assert sum("// begin grade" in question.statement for question in QUESTIONS) >= 4


def test_every_header_speaks_in_sentences() -> None:
    """A question ends with a question mark, and an empty answer is explained."""
    for question in QUESTIONS:
        assert question.header.question.endswith("?"), question.path
        assert question.header.empty.endswith("."), question.path


def _names(columns: tuple[Column, ...]) -> list[str]:
    return [column.name for column in columns]


def test_the_name_alone_finds_a_question() -> None:
    """A person at a terminal need not type the theme."""
    registry = load_registry()
    assert registry.question("holders_on_date") == registry.question("responsibility/holders_on_date")
    assert _names(registry.question("career").header.columns)[0] == "first_day"


def test_an_unknown_question_is_refused_with_the_nearest(country: Database) -> None:
    """One line that says what there is."""
    with pytest.raises(UnknownQuestion, match="nearest: responsibility/holders_on_date"):
        ask(country, "responsibility/holders_on_dat")
    with pytest.raises(UnknownQuestion, match="there are cases/acts_in_period"):
        ask(country, "??")


def test_an_unknown_entity_is_refused_with_the_nearest(country: Database) -> None:
    """An id that nobody has is no empty answer."""
    with pytest.raises(UnknownEntity) as raised:
        ask(country, "people/career", {"person": "melik-sarnow"})
    assert raised.value.nearest[0] == "melik-sarnov"


def test_an_entity_of_another_type_is_refused(country: Database) -> None:
    """The career of a ministry is no empty career."""
    with pytest.raises(BadParameter, match=r"person: 'raid-squad' is of type Agency \(the question is about Person\)"):
        ask(country, "people/career", {"person": "raid-squad"})


@pytest.mark.parametrize("limit", [0, -1, MOST_ROWS + 1])
def test_a_limit_out_of_range_is_refused(country: Database, limit: int) -> None:
    """Nobody gets a million rows by asking for them."""
    with pytest.raises(BadParameter, match=r"limit: .* out of range"):
        ask(country, "people/career", {"person": "melik-sarnov"}, limit=limit)


@pytest.mark.parametrize(
    "value", ["x' OR true //", "'}) DETACH DELETE n //", "$audiences", "raid-squad\nMATCH (n) SET n.x = 1"]
)
def test_cypher_in_a_value_is_text(country: Database, value: str) -> None:
    """A value never becomes part of a statement."""
    with pytest.raises(UnknownEntity):
        ask(country, "people/done_to", {"entity": value})
    answer = ask(country, "network/neighbours", {"entity": "raid-squad", "after": value})
    assert answer.parameters["after"] == value
