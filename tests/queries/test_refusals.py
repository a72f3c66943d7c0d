"""What the registry refuses, each with a tiny bad file: the line names the file, what is wrong, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.errors import SchemaError, UnknownQuestion
from graph.model import load_schema
from queries.registry import read_registry

if TYPE_CHECKING:
    from pathlib import Path

HEADER = """\
// title: Holders
// question: Who held a post there?
// param: body id(Agency) — the body
// returns: holder text — who
// example: body=raid-squad
// empty: nobody is documented
"""
BODY = """\
MATCH (b:Entity {id: $body})<-[r:HOLDS_POST]-(p:Person)
WHERE r.sensitivity IN $audiences
RETURN p.id AS holder
ORDER BY holder
LIMIT $limit
"""


def refusal(folder: Path, text: str) -> str:
    """Put a question with this text into a theme, and give what is said of it."""
    theme = folder / "theme"
    theme.mkdir(exist_ok=True)
    (theme / "holders.cypher").write_text(text, encoding="utf-8")
    with pytest.raises(SchemaError) as raised:
        read_registry(folder, load_schema())
    return str(raised.value)


def test_the_sound_question_is_taken(tmp_path: Path) -> None:
    """What the other tests spoil is sound by itself, and a file that is no question is passed over."""
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "holders.cypher").write_text(HEADER + BODY, encoding="utf-8")
    (tmp_path / "theme" / "notes.txt").write_text("no question", encoding="utf-8")
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "__init__.py").write_text("", encoding="utf-8")
    (tmp_path / "code" / "part.cypher").write_text("no header", encoding="utf-8")
    registry = read_registry(tmp_path, load_schema())
    assert [question.path for question in registry] == ["theme/holders"]
    assert len(registry) == 1


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("// title: Holders\n", "", "no `title` (write a line"),
        ("// empty: nobody is documented\n", "", "no `empty`"),
        ("// title", "// titel", "unknown key 'titel'"),
        ("// title: Holders\n", "// title: Holders\n// title: Again\n", "`title` stands twice"),
        ("// title: Holders\n", "// title: Holders\n//what\n", "no header line"),
        ("body id(Agency) — the body", "body — the body", "write `// param: NAME TYPE = DEFAULT — MEANING`"),
        ("id(Agency)", "thing", "unknown type 'thing'"),
        ("id(Agency)", "list(id", "unknown type 'list(id'"),
        ("id(Agency)", "list(span)", "a list of spans"),
        ("id(Agency)", "boolean(yes)", "boolean takes nothing in brackets"),
        ("id(Agency)", "integer(1-3)", "has no range"),
        ("holder text", "holder span", "unknown type 'span'"),
        ("holder text — who", "holder text = x — who", "a column has no default"),
        (
            "// returns: holder text — who\n",
            "// returns: holder text — who\n// returns: holder text — who\n",
            "'holder' is declared twice",
        ),
        ("body=raid-squad", "raid-squad", "'raid-squad' is no NAME=VALUE"),
        ("body=raid-squad", "none", "no value for body"),
        ("body=raid-squad", "body=x day=2018", "there is no parameter 'day'"),
        ("// empty", "// covers: everything\n// empty", "'everything' (write `group NAME`"),
    ],
)
def test_a_bad_header_is_refused(tmp_path: Path, before: str, after: str, said: str) -> None:
    """A slip in a header is never silence."""
    message = refusal(tmp_path, HEADER.replace(before, after, 1) + BODY)
    assert message.startswith("queries/theme/holders.cypher: ")
    assert said in message


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("$body", "$bodi", "line 7: $bodi is not declared"),
        ("$body", "'x'", "param body is declared, but $body is not used"),
        ("AS holder", "AS head", "RETURN gives head, but the header says holder"),
        ("RETURN p.id AS holder", "RETURN p.id", "a column has no name"),
        ("RETURN p.id AS holder", "RETURN *", "a column has no name"),
        (":Person", ":Persona", "line 7: no label 'Persona' in the schema (known: Agency"),
        ("HOLDS_POST", "HELD_POST", "no relationship 'HELD_POST' in the schema"),
        ("HOLDS_POST", "HOLDS_POST|HELD", "no relationship 'HELD' in the schema"),
        ("[r:HOLDS_POST]", "[r:HOLDS_POST*]", "a path without an upper bound"),
        ("[r:HOLDS_POST]", "[r:HOLDS_POST*2..]", "a path without an upper bound"),
        ("(b:Entity {id", "(b:Agency {id", "only :Entity is indexed by id"),
        (
            "(b:Entity {id: $body})<-[r:HOLDS_POST]-(p:Person)",
            "(p:Person)-[r:HOLDS_POST]->(b:Entity {id: $body})",
            "line 7: the pattern starts at what is not known",
        ),
        ("ORDER BY holder\n", "", "rows come in no order"),
        ("ORDER BY holder", "ORDER BY p.id", "ORDER BY p: is no column"),
        ("LIMIT $limit", "", "does not end with a limit"),
        ("LIMIT $limit", "LIMIT 5", "does not end with a limit"),
        ("IN $audiences", "IS NOT NULL", "without a look at who asks"),
        ("MATCH", "match", "keywords are in upper case (write MATCH)"),
        ("RETURN p.id AS holder", "WITH p.id AS holder\nRETURN holder AS holder", "is a variable and a column"),
        ("(p:Person)", "(holder:Person)", "is a variable and a column"),
        ("LIMIT $limit", "LIMIT $limit;", "one statement, without a semicolon"),
        ("RETURN", "UNION MATCH (q) RETURN q.id AS holder RETURN", "2 times RETURN"),
        ("<-[r:HOLDS_POST]-", "-[r:HOLDS_POST]->{1,3}", "quantified patterns"),
        ("<-[r:HOLDS_POST]-", "-[r:HOLDS_POST]->+", "quantified patterns"),
        ("[r:HOLDS_POST]", "[r:HOLDS_POST WHERE r.role = 'head']", "WHERE inside a relationship"),
        ("p.id AS", "elementId(p) AS", "elementid() does not run on both engines"),
        ("p.id AS", "duration.inDays(p.a, p.b) AS", "duration.indays() does not run on both engines"),
        ("p.id AS", "COLLECT { MATCH (q) RETURN q.id } AS", "COLLECT does not run on both engines"),
        ("p.id AS", "{id: p.id, post: r {.fact}} AS", "a projection inside { } comes out wrong"),
        ("p.id AS", "'open AS", "has no end"),
    ],
)
def test_a_bad_statement_is_refused(tmp_path: Path, before: str, after: str, said: str) -> None:
    """The statement must do what the header promises, and nothing that an engine would do otherwise."""
    message = refusal(tmp_path, HEADER + BODY.replace(before, after, 1))
    assert message.startswith("queries/theme/holders.cypher: ")
    assert said in message


@pytest.mark.parametrize(
    "clause",
    [
        "CREATE (:Person)",
        "MERGE (q:Person)",
        "SET p.name = 'x'",
        "DELETE r",
        "DETACH DELETE p",
        "REMOVE p.name",
        "DROP INDEX x",
        "LOAD CSV FROM 'x' AS row",
        "FOREACH (x IN [1] | SET p.a = x)",
        "create (:Person)",
        "Set p.name = 'x'",
        "CALL { CREATE (:Person) } IN TRANSACTIONS",
        "CALL (p) { SET p.name = 'x' }",
        "CALL merge.relationship(p, 'X', {}, {}, p) YIELD rel",
        "CALL apoc.create.node(['Person'], {}) YIELD node",
        "USE other",
    ],
)
def test_a_statement_that_writes_is_refused(tmp_path: Path, clause: str) -> None:
    """A question only reads, in whatever case and bracket a clause stands."""
    message = refusal(tmp_path, HEADER + BODY.replace("RETURN", f"{clause}\nRETURN", 1))
    assert "only reads" in message or "may write" in message


def test_words_that_write_nothing_are_let_through(tmp_path: Path) -> None:
    """Strings, comments, back-ticks, properties, keys and types may be called what they like."""
    body = BODY.replace(
        "WHERE", "// MERGE\nWHERE p.set <> 'DELETE' AND {create: 1}['create'] = 1 AND p.`drop` IS NULL\n  AND", 1
    ).replace("p.id AS", "p {.remove, .id}['id'] AS")
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "holders.cypher").write_text(HEADER + body, encoding="utf-8")
    assert len(read_registry(tmp_path, load_schema())) == 1


def test_every_problem_of_every_file_is_told(tmp_path: Path) -> None:
    """Whoever mends a question sees everything at once."""
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "a.cypher").write_text(HEADER + BODY.replace(":Person", ":Persona"), encoding="utf-8")
    message = refusal(tmp_path, HEADER + BODY.replace("LIMIT $limit", "").replace("ORDER BY holder", ""))
    assert len(message.splitlines()) == 3
    assert "queries/theme/a.cypher" in message


@pytest.mark.parametrize(
    ("covers", "said"),
    [
        ("group custody", "covers group custody, but does not name ARRESTED_BY"),
        ("roles headship", "covers roles headship, but does not name head"),
        ("events civic", "covers events civic, but does not name appeal"),
        ("group nonsense", "the schema has nothing for 'group nonsense'"),
    ],
)
def test_a_question_that_covers_a_group_must_name_all_of_it(tmp_path: Path, covers: str, said: str) -> None:
    """When the schema grows, the question that means all of a group is refused until it grows too."""
    assert said in refusal(tmp_path, HEADER + f"// covers: {covers}\n" + BODY)


def test_a_tie_of_any_type_is_guarded_too(tmp_path: Path) -> None:
    """An arrow without brackets reads ties all the same."""
    body = BODY.replace("<-[r:HOLDS_POST]-", "--").replace("WHERE r.sensitivity IN $audiences\n", "")
    assert "without a look at who asks" in refusal(tmp_path, HEADER + body)


@pytest.mark.parametrize("body", ["", "RETURN 1) {\n", "}}]]))"])
def test_a_statement_that_is_none_is_refused(tmp_path: Path, body: str) -> None:
    """A header alone asks nothing, and brackets that match nothing confuse nobody."""
    assert "queries/theme/holders.cypher: " in refusal(tmp_path, HEADER + body)


def test_a_name_that_two_themes_have_needs_its_theme(tmp_path: Path) -> None:
    """Nobody gets one of two questions by chance."""
    for theme in ("one", "two"):
        (tmp_path / theme).mkdir()
        (tmp_path / theme / "holders.cypher").write_text(HEADER + BODY, encoding="utf-8")
    registry = read_registry(tmp_path, load_schema())
    assert registry.question("two/holders").theme == "two"
    with pytest.raises(UnknownQuestion, match="nearest: two/holders, one/holders"):
        registry.question("holders")


def test_a_given_parameter_is_not_declared(tmp_path: Path) -> None:
    """Audience, limit and index come from the registry, whatever a caller says."""
    header = HEADER.replace("// returns", "// param: limit integer(1..5) = 2 — how many\n// returns", 1)
    assert "param limit is given by the registry" in refusal(tmp_path, header + BODY)
