"""What a statement does, as far as the checks of questions ask: its names, its paths, its columns, its forbidden words.

One pass over the tokens with a stack of brackets tells a label's colon from a map's, and a subquery's brace from a
map's. It is no parser: what it does not understand, the engine refuses, and every question's example is run in a test.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from queries.tokens import Token, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Context = Literal["top", "map", "block", "relationship", "list", "group"]

_OPENING, _CLOSING = "([{", ")]}"
_BLOCK_WORDS = ("EXISTS", "COUNT", "COLLECT", "CALL", "UNION", "ALL")
_END = Token("symbol", "", 0)


@dataclass(slots=True)
class Shape:
    """What stands in a statement, each with the line where it first stands.

    Attributes:
        words: bare words that may be clauses, with the token after each.
        labels: node labels.
        relationships: relationship types.
        parameters: names of parameters, without `$`.
        procedures: names of called procedures, in lower case.
        functions: names of called functions, in lower case, with their name space if they have one.
        unbounded: lines of paths without an upper bound.
        quantified: lines of quantified patterns.
        inline_where: lines of a WHERE inside the brackets of a relationship.
        bound: names that are bound before the final RETURN.
        strings: texts of string literals.
        symbols: symbols.
        untyped: lines of relationships without a type.
        nested: lines of map projections inside a map literal.
        late: lines of patterns that name an id, but not in their first node.
        scanned: labels of nodes that are looked up by an id.
        returns: the tokens after each RETURN at the top level.
    """

    words: list[tuple[Token, Token]] = field(default_factory=list)
    labels: dict[str, int] = field(default_factory=dict)
    relationships: dict[str, int] = field(default_factory=dict)
    parameters: dict[str, int] = field(default_factory=dict)
    procedures: dict[str, int] = field(default_factory=dict)
    functions: dict[str, int] = field(default_factory=dict)
    unbounded: list[int] = field(default_factory=list)
    quantified: list[int] = field(default_factory=list)
    inline_where: list[int] = field(default_factory=list)
    bound: dict[str, int] = field(default_factory=dict)
    strings: set[str] = field(default_factory=set)
    symbols: dict[str, int] = field(default_factory=dict)
    untyped: list[int] = field(default_factory=list)
    nested: list[int] = field(default_factory=list)
    late: list[int] = field(default_factory=list)
    scanned: dict[str, int] = field(default_factory=dict)
    returns: list[list[Token]] = field(default_factory=list)


def read_shape(text: str) -> Shape:
    """Read the shape of one statement.

    Args:
        text: Cypher, comments included.

    Raises:
        SchemaError: a string, a name or a comment has no end.
    """
    return _Reader(tokenize(text)).read()


def split_items(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Cut a list of expressions at the commas that stand in no bracket."""
    depth, item = 0, list[Token]()
    for token in tokens:
        depth += token.is_symbol(*_OPENING) - token.is_symbol(*_CLOSING)
        if depth == 0 and token.is_symbol(","):
            yield item
            item = []
        else:
            item.append(token)
    yield item


class _Reader:
    """Walks over the tokens once, keeping the stack of open brackets."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.shape = Shape()
        self.stack: list[tuple[Context, int]] = []
        self.named: set[int] = set()
        self.known = True

    def read(self) -> Shape:
        for position, token in enumerate(self.tokens):
            if token.kind == "symbol":
                self._symbol(position, token)
            elif token.kind == "parameter":
                self.shape.parameters.setdefault(token.text, token.line)
            elif token.kind == "string":
                self.shape.strings.add(token.text)
            elif token.kind in {"word", "name"} and position not in self.named:
                self._word(position, token)
            if token.is_word("RETURN") and not self.stack:
                self.shape.returns.append([])
            elif self.shape.returns:
                self.shape.returns[-1].append(token)
        return self.shape

    def _at(self, position: int) -> Token:
        return self.tokens[position] if 0 <= position < len(self.tokens) else _END

    @property
    def _context(self) -> Context:
        return self.stack[-1][0] if self.stack else "top"

    def _symbol(self, position: int, token: Token) -> None:
        self.shape.symbols.setdefault(token.text, token.line)
        if token.is_symbol(*_OPENING):
            self._open(position, token)
        elif token.is_symbol(*_CLOSING) and self.stack:
            self.stack.pop()
        elif token.is_symbol(":") and self._context != "map":
            self._read_names(position)
        elif token.is_symbol("*") and self._context == "relationship":
            self._read_range(position)
        elif token.is_symbol("-") and self._at(position - 1).is_symbol("-"):
            self.shape.untyped.append(token.line)
        elif token.is_symbol("+", "*") and self._at(position + 1).is_symbol("(") and self._ends_pattern(position - 1):
            self.shape.quantified.append(token.line)

    def _ends_pattern(self, position: int) -> bool:
        """Whether an arrow ends here, `->` or `--`, so that what follows would repeat it."""
        return self._at(position).is_symbol(">", "-") and self._at(position - 1).is_symbol("-", "]")

    def _open(self, position: int, token: Token) -> None:
        before = self._at(position - 1)
        if token.text == "(":
            if before.kind == "word" and not before.is_word(*_BLOCK_WORDS, *_OPERATORS):
                self._function(position - 1)
            self._open_group(position, before)
            self.stack.append(("group", position))
        elif token.text == "[":
            self._open_square(position, before)
        else:
            self._open_brace(position, before)

    def _open_group(self, position: int, before: Token) -> None:
        """Note whether a pattern starts at something known: a variable from before, or a node with properties."""
        if before.is_word("MATCH") or before.is_symbol(",", "="):
            first = self._at(position + 1)
            closing = next((at for at in range(position, len(self.tokens)) if self._at(at).is_symbol(")")), position)
            inside = self.tokens[position:closing]
            self.known = first.text in self.shape.bound or any(token.is_symbol("{") for token in inside)

    def _look_up(self, brace: int) -> None:
        opening, label = self.stack[-1][1], self._at(brace - 1)
        self.shape.scanned.setdefault(label.text, label.line)
        if self._ends_pattern(opening - 1) and not self.known:
            self.shape.late.append(label.line)

    def _open_square(self, position: int, before: Token) -> None:
        if not before.is_symbol("-"):
            self.stack.append(("list", position))
            return
        self.stack.append(("relationship", position))
        if not any(self._at(position + step).is_symbol(":") for step in (1, 2)):
            self.shape.untyped.append(self.tokens[position].line)

    def _open_brace(self, position: int, before: Token) -> None:
        if before.is_symbol(")", ">", "-") and self._at(position + 1).kind == "number":
            self.shape.quantified.append(before.line)
        if self._context == "group" and self._at(position + 1).is_word("ID") and self._at(position + 2).is_symbol(":"):
            self._look_up(position)
        if before.kind in {"word", "name"} and self._in_literal() and not before.is_word(*_BLOCK_WORDS):
            self.shape.nested.append(before.line)
        scoped = before.is_symbol(")") and self._at(self._opening_of(position - 1) - 1).is_word("CALL")
        self.stack.append(("block" if scoped or before.is_word(*_BLOCK_WORDS) else "map", position))

    def _in_literal(self) -> bool:
        """Whether this stands in a map that is written out, neither a projection nor the properties of a pattern."""
        context, opening = self.stack[-1] if self.stack else ("top", 0)
        before = self._at(opening - 1)
        return context == "map" and (before.is_word(*_OPERATORS) or before.kind not in {"word", "name"})

    def _opening_of(self, closing: int) -> int:
        """Where the bracket opens that closes here; brackets before it are balanced or the engine refuses them."""
        depth = 0
        for position in range(closing, -1, -1):
            token = self.tokens[position]
            depth += token.is_symbol(*_CLOSING) - token.is_symbol(*_OPENING)
            if depth == 0:
                return position
        return -1

    def _read_names(self, colon: int) -> None:
        """Read `:A`, `:A:B` or `:A|B` after a colon: types in a relationship's brackets, else labels."""
        found = self.shape.relationships if self._context == "relationship" else self.shape.labels
        position = colon + 1
        while self._at(position).kind in {"word", "name"}:
            found.setdefault(self._at(position).text, self._at(position).line)
            self.named.add(position)
            separators = 0
            while self._at(position + 1 + separators).is_symbol(":", "|", "&"):
                separators += 1
            if not separators:
                break
            position += 1 + separators

    def _read_range(self, star: int) -> None:
        """A path is bounded by `*3`, `*..3` or `*1..3`; not by `*` or `*1..`."""
        ahead = [self._at(star + step) for step in (1, 2, 3)]
        lower = ahead[0].kind == "number"
        dots = ahead[1 if lower else 0].is_symbol("..")
        upper = ahead[2 if lower else 1].kind == "number"
        if not (upper if dots else lower):
            self.shape.unbounded.append(self.tokens[star].line)

    def _word(self, position: int, token: Token) -> None:
        before, after = self._at(position - 1), self._at(position + 1)
        if before.is_symbol(".") or (self._context == "map" and after.is_symbol(":")):
            return
        if token.kind == "word":
            self.shape.words.append((token, after))
            if token.is_word("CALL") and after.kind in {"word", "name"}:
                self.shape.procedures.setdefault(self._dotted(position + 1), token.line)
            if token.is_word("WHERE") and self._context == "relationship":
                self.shape.inline_where.append(token.line)
        if self._binds(position, before, after):
            self.shape.bound.setdefault(token.text, token.line)

    def _binds(self, position: int, before: Token, after: Token) -> bool:
        """Whether a name is bound here: in a pattern, by AS before the final RETURN, by IN, or as a path."""
        opens = bool(self.stack) and self.stack[-1][1] == position - 1
        if opens and self._context in {"group", "relationship"}:
            return after.is_symbol(":", ")", "]", "{", "*") and not self._is_call(position - 1)
        if before.is_word("AS", "YIELD") or (before.is_symbol(",") and after.is_word("IN")):
            return not self.shape.returns
        return (opens and after.is_word("IN")) or (after.is_symbol("=") and before.is_word("MATCH"))

    def _is_call(self, opening: int) -> bool:
        before = self._at(opening - 1)
        return before.kind == "word" and not before.is_word("MATCH", *_BLOCK_WORDS, *_OPERATORS)

    def _function(self, position: int) -> None:
        start = position
        while self._at(start - 1).is_symbol(".") and self._at(start - 2).kind == "word":
            start -= 2
        if not self._at(start - 1).is_word("CALL"):
            self.shape.functions.setdefault(self._dotted(start), self._at(start).line)

    def _dotted(self, position: int) -> str:
        name = self._at(position).text
        while self._at(position + 1).is_symbol(".") and self._at(position + 2).kind in {"word", "name"}:
            position += 2
            name += "." + self._at(position).text
        return name.lower()


#: Words before a bracket that call nothing.
_OPERATORS = (
    *("MATCH", "WHERE", "AND", "OR", "XOR", "NOT", "IN", "WITH", "RETURN", "BY", "AS", "WHEN", "THEN", "ELSE", "CASE"),
    *("DISTINCT", "UNWIND", "CONTAINS", "IS", "LIMIT", "SKIP", "OPTIONAL", "YIELD", "ON", "SHORTEST"),
)
