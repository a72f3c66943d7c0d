"""House rules that no linter has: sizes, names, docstrings, where Cypher and the driver may stand."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING

from tests.house import tree

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_MODULE = 400
LONGEST_FUNCTION = 50

# A name that says nothing about what is inside collects everything.
SAYS_NOTHING = frozenset({"utils", "util", "helpers", "helper", "misc", "common"})

CYPHER = re.compile(
    r"\b(?:MATCH|MERGE|CREATE)\s*(?:\w+\s*=\s*\w*\s*)?\(|\bUNWIND\b[\s\S]*\bAS\b|\bDETACH\s+DELETE\b|^\s*RETURN\s+[\d$]"
    r"|\bCREATE\s+(?:CONSTRAINT|INDEX|FULLTEXT)\b|\bCALL\s+db\."
)

# Brackets around one letter keep this file, and the tools that look for the same, from finding themselves.
ADDRESS = re.compile(
    r"p[y]pi\.(?:org|io)|python[h]osted|np[m]js\.|re[p]o1?\.(?:m[a]ven|ap[a]che)|de[b]\.de[b]ian|cra[t]es\.io"
    r"|/r[o]ot/|/w[o]rk/|/f[a]rm/|/Us[e]rs/|/ho[m]e/[a-z]"
)
UNFINISHED = re.compile(r"\b(?:TO[D]O|FIX[M]E|XX[X]|NotImplemented[E]rror)\b|pytest\.mark\.(?:sk[i]p|xf[a]il)")


@cache
def parsed(path: str) -> ast.Module:
    """The syntax tree of one module."""
    return ast.parse(tree.text(path), filename=path)


def modules() -> tuple[str, ...]:
    """Paths of all Python modules."""
    return tree.ending_in(".py")


def ours(*endings: str) -> tuple[str, ...]:
    """Paths of files that were written here, and not taken over whole from somebody else."""
    return tuple(path for path in tree.ending_in(*endings) if "/vendor/" not in path)


def shipped(path: str) -> bool:
    """Whether a module is part of the program, and not a test of it."""
    return not path.startswith("tests/")


def imported(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and top-level name of everything that a module imports."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name.split(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module.split(".")[0]


def docstrings(module: ast.Module) -> set[int]:
    """Identities of the constants that are docstrings, which may show a statement as an example."""
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    firsts = (node.body[0] for node in ast.walk(module) if isinstance(node, owners) and node.body)
    return {id(first.value) for first in firsts if isinstance(first, ast.Expr)}


def strings(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and text of every string constant that is not a docstring, pieces of f-strings included."""
    leave = docstrings(module)
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in leave:
            yield node.lineno, node.value


def test_every_module_opens_with_a_docstring() -> None:
    """A module says first what it holds and what it leaves to others."""
    assert [path for path in modules() if not ast.get_docstring(parsed(path))] == []


def test_no_module_is_long() -> None:
    """A module longer than this holds more than one thing."""
    sizes = {path: tree.text(path).count("\n") for path in ours(".py", ".js", ".css", ".cypher", ".sql")}
    assert {path: size for path, size in sizes.items() if size > LONGEST_MODULE} == {}


def test_no_function_is_long() -> None:
    """A function longer than a screen cannot be read at once."""
    functions = (
        (f"{path}:{node.lineno} {node.name}", (node.end_lineno or node.lineno) - node.lineno + 1)
        for path in modules()
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    assert [where for where, size in functions if size > LONGEST_FUNCTION] == []


def test_every_name_says_what_is_inside() -> None:
    """No module or folder has a name under which anything could stand."""
    assert [path for path in modules() if SAYS_NOTHING & set(PurePath(path).with_suffix("").parts)] == []


def test_cypher_stands_in_cypher_files() -> None:
    """The program's modules hold no Cypher; a test may speak to the engine that it tests."""
    found = [
        f"{path}:{line}"
        for path in filter(shipped, modules())
        for line, value in strings(parsed(path))
        if CYPHER.search(value)
    ]
    assert found == []


def test_the_driver_is_imported_in_graph_only() -> None:
    """What answers, the embedded engine or a server, is known to one folder and its tests."""
    found = [
        f"{path}:{line}"
        for path in modules()
        if not path.startswith(("graph/", "tests/graph/"))
        for line, name in imported(parsed(path))
        if name in {"neo4j", "arcadedb"}
    ]
    assert found == []


def test_no_file_names_a_registry_or_a_machine() -> None:
    """A clone works anywhere, so no file says where packages come from or where it was written."""
    assert lines_with(ADDRESS, tree.paths()) == []


def test_nothing_is_left_unfinished_or_unchecked() -> None:
    """No mark of unfinished work, and no test that is passed over."""
    assert lines_with(UNFINISHED, ours(".py", ".js", ".cypher")) == []


def lines_with(pattern: re.Pattern[str], among: tuple[str, ...]) -> list[str]:
    """File and line of everything that a pattern finds."""
    return [
        f"{path}:{number}"
        for path in among
        for number, line in enumerate(tree.text(path).splitlines(), start=1)
        if pattern.search(line)
    ]
