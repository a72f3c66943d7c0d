"""What a question may not do: each check gives what is wrong, where, and how to mend it.

`statement_problems` holds for every statement of this package; `question_problems` adds what a header promises.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from queries.shapes import read_shape, split_items

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.model import Schema
    from queries.header import Header
    from queries.shapes import Shape
    from queries.tokens import Token

#: Labels and relationship types that hold the record itself; those of entities come from the schema.
RECORD_LABELS = ("Entity", "Source", "Claim", "Dataset", "Load")
RECORD_RELATIONSHIPS = ("SUBJECT", "OBJECT", "ASSERTED_BY", "ATTRIBUTED_TO", "CITES", "DISPUTES")
#: Parameters that every question may use, given by the registry.
GIVEN = ("audiences", "limit", "text_index")
PROCEDURES = ("db.index.fulltext.querynodes",)

_WRITING = frozenset(
    "CREATE MERGE SET DELETE DETACH NODETACH REMOVE DROP FOREACH LOAD INSERT ALTER GRANT DENY REVOKE".split()  # noqa: SIM905 - a list of words
)
_ADMINISTRATIVE = frozenset({"USE", "SHOW", "TERMINATE", "EXPLAIN", "PROFILE", "TRANSACTIONS"})
_CLAUSES = frozenset(
    {"MATCH", "OPTIONAL", "WHERE", "WITH", "UNWIND", "CALL", "YIELD", "RETURN", "ORDER", "LIMIT", "AS", "UNION"}
)
#: Lines of a shape that are refused, with what to write instead. The last two were tried on the embedded engine.
_REFUSED_LINES = {
    "unbounded": "a path without an upper bound may walk the whole graph (write *1..6)",
    "quantified": "quantified patterns do not run on both engines (write [:T*1..3])",
    "inline_where": "WHERE inside a relationship does not run on both engines (move it behind MATCH)",
    "nested": "a projection inside { } comes out wrong on one engine (write n {.id, key: m {.id}})",
    "late": "the pattern starts at what is not known, which may scan everything (start at the id)",
}
#: What does not run alike on both engines (`reference/engines.md`, sections 3.1 and 8), with what to write instead.
_UNPORTABLE_FUNCTIONS = {"elementid": "the property id", "id": "the property id"}
_UNPORTABLE_WORDS = {"SHORTEST": "shortestPath()", "COLLECT": "a pattern comprehension"}


def statement_problems(text: str, schema: Schema) -> Iterator[str]:
    """Say what is wrong with a statement that is only to read, in words that name the line.

    Raises:
        SchemaError: a string, a name or a comment has no end.
    """
    shape = read_shape(text)
    yield from chain(_writes(shape), _unknown_words(shape, schema), _lines(shape), _portable(shape), _guarded(shape))


def question_problems(text: str, header: Header, schema: Schema) -> Iterator[str]:
    """Say what is wrong with a question: with its statement, and with what its header promises.

    Raises:
        SchemaError: a string, a name or a comment has no end.
    """
    shape = read_shape(text)
    yield from statement_problems(text, schema)
    yield from chain(
        _parameters(shape, header), _example(header), _columns(shape, header), _covered(shape, header, schema)
    )


def _writes(shape: Shape) -> Iterator[str]:
    for word, after in shape.words:
        name = word.text.upper()
        if name in _WRITING or name in _ADMINISTRATIVE:
            yield f"line {word.line}: {name}: a question only reads (back-tick it if it is a name)"
        if name in _CLAUSES and name != word.text and not after.is_symbol(".", ":", ")", ","):
            yield f"line {word.line}: {word.text}: keywords are in upper case (write {name})"
    for procedure, line in shape.procedures.items():
        if procedure not in PROCEDURES:
            yield f"line {line}: procedure {procedure} may write or is not portable (known: {', '.join(PROCEDURES)})"
    if ";" in shape.symbols:
        yield f"line {shape.symbols[';']}: a file holds one statement, without a semicolon (remove it)"


def _unknown_words(shape: Shape, schema: Schema) -> Iterator[str]:
    labels = (*RECORD_LABELS, *schema.nodes)
    types = (*RECORD_RELATIONSHIPS, *(edge.relationship for edge in schema.edges.values()))
    for label, line in shape.labels.items():
        if label not in labels:
            yield f"line {line}: no label {label!r} in the schema (known: {', '.join(sorted(labels))})"
    for name, line in shape.relationships.items():
        if name not in types:
            yield f"line {line}: no relationship {name!r} in the schema (known: {', '.join(sorted(types))})"


def _lines(shape: Shape) -> Iterator[str]:
    for name, said in _REFUSED_LINES.items():
        for line in getattr(shape, name):
            yield f"line {line}: {said}"
    for label, line in shape.scanned.items():
        if label not in RECORD_LABELS:
            yield f"line {line}: only :Entity is indexed by id (write :Entity, the parameter's type says the rest)"


def _portable(shape: Shape) -> Iterator[str]:
    for function, line in shape.functions.items():
        instead = _UNPORTABLE_FUNCTIONS.get(function, "plain Cypher" if "." in function else "")
        if instead:
            yield f"line {line}: {function}() does not run on both engines (use {instead})"
    for word, after in shape.words:
        instead = _UNPORTABLE_WORDS.get(word.text.upper(), "")
        if instead and not after.is_symbol("("):
            yield f"line {word.line}: {word.text} does not run on both engines (use {instead})"


def _guarded(shape: Shape) -> Iterator[str]:
    """Claims and edges have a sensitivity, and only the registry knows who asks."""
    reads = shape.relationships or shape.untyped or "Claim" in shape.labels
    if reads and "audiences" not in shape.parameters:
        yield "reads claims or edges without a look at who asks (add `WHERE c.sensitivity IN $audiences`)"


def _parameters(shape: Shape, header: Header) -> Iterator[str]:
    declared = {variable: item.name for item in header.parameters for variable in item.variables}
    for name, line in shape.parameters.items():
        if name not in declared and name not in GIVEN:
            yield f"line {line}: ${name} is not declared (add `// param: {name} TYPE — MEANING`)"
    for variable, name in declared.items():
        if variable not in shape.parameters:
            yield f"header: param {name} is declared, but ${variable} is not used (remove it, or use it)"
    for item in header.parameters:
        if item.name in GIVEN:
            yield f"header: param {item.name} is given by the registry (remove it)"


def _example(header: Header) -> Iterator[str]:
    given = dict(header.example)
    names = [item.name for item in header.parameters]
    for name in given:
        if name not in names:
            yield f"header: example: there is no parameter {name!r} (known: {', '.join(names) or 'none'})"
    for item in header.parameters:
        if item.required and item.name not in given:
            yield f"header: example: no value for {item.name} (add `{item.name}=…`)"


def _columns(shape: Shape, header: Header) -> Iterator[str]:
    if len(shape.returns) != 1:
        yield f"{len(shape.returns)} times RETURN outside of brackets (write one; put a UNION into CALL {{ }})"
        return
    items, order, rest = _parts_of_return(shape.returns[0])
    names = [_alias(item) for item in split_items(items)]
    declared = [column.name for column in header.columns]
    if None in names:
        yield "RETURN: a column has no name (write `… AS name` for each, and no `*`)"
    elif names != declared:
        yield f"RETURN gives {', '.join(map(str, names))}, but the header says {', '.join(declared)} (make them equal)"
    for name in names:
        if name in shape.bound:
            yield f"line {shape.bound[name]}: {name!r} is a variable and a column (rename the variable)"
    yield from _order(order, declared)
    if [token.text.upper() for token in rest] != ["LIMIT", "LIMIT"] or rest[-1].kind != "parameter":
        yield "does not end with a limit (end with `LIMIT $limit`)"


def _parts_of_return(tokens: Sequence[Token]) -> tuple[list[Token], list[Token], list[Token]]:
    """Cut what follows RETURN into columns, sort keys and the rest, at the words that stand in no bracket."""
    depth, order, rest = 0, len(tokens), len(tokens)
    for position, token in enumerate(tokens):
        depth += token.is_symbol("(", "[", "{") - token.is_symbol(")", "]", "}")
        if depth == 0 and token.is_word("ORDER") and _is_by(tokens[position + 1 :]):
            order = position
        elif depth == 0 and token.is_word("LIMIT", "SKIP") and not tokens[position - 1].is_word("AS"):
            rest = min(rest, position)
    start = 1 if tokens and tokens[0].is_word("DISTINCT") else 0
    return [*tokens[start : min(order, rest)]], [*tokens[order + 2 : rest]], [*tokens[rest:]]


def _is_by(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and tokens[0].is_word("BY")


def _alias(item: Sequence[Token]) -> str | None:
    if len(item) > 2 and item[-2].is_word("AS") and item[-1].kind in {"word", "name"}:  # noqa: PLR2004 - value AS name
        return item[-1].text
    return None


def _order(order: Sequence[Token], declared: Sequence[str]) -> Iterator[str]:
    if not order:
        yield "rows come in no order (write ORDER BY columns that together differ in every row)"
        return
    for key in split_items(order):
        if key[0].text not in declared:
            yield f"line {key[0].line}: ORDER BY {key[0].text}: is no column (order by columns: {', '.join(declared)})"


def _covered(shape: Shape, header: Header, schema: Schema) -> Iterator[str]:
    """A statement that means "any edge of the group" must name them all, since types have no inheritance."""
    for item in header.covers:
        what, _, name = item.partition(" ")
        wanted, found = _words_of(what, name, schema), {*shape.relationships, *shape.strings}
        if not wanted:
            yield f"header: covers: the schema has nothing for {item!r} (see graph/schema/)"
        for word in wanted:
            if word not in found:
                yield f"covers {item}, but does not name {word} (add it to the statement)"


def _words_of(what: str, name: str, schema: Schema) -> list[str]:
    if what == "group":
        return [edge.relationship for edge in schema.edges.values() if edge.group == name]
    if what == "roles":
        return [role.name for role in schema.roles.values() if role.side == name]
    return [kind.name for kind in schema.events.values() if kind.group == name]
