"""Taking modules apart so that several can stand in one script, each as a function that gives its exports.

Of the ways to import and export only those are read that our modules and the libraries keep to: imports at the
beginning; `export` before a declaration, or one list at the end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_IMPORT = re.compile(
    r"\s*(?:/\*.*?\*/\s*|//[^\n]*\n\s*)*import\s*(?:\{([^}]*)\}|(\w+))\s*from\s*\"([^\"]+)\";", re.DOTALL
)
_DECLARED = re.compile(r"^export (?=(?:async function|function|const|class) (\w+))", re.MULTILINE)
_LIST = re.compile(r"\bexport\s*\{([^}]*)\};?\s*$")
_DEFAULT = re.compile(r"(^|;)export default (?=function\b)", re.MULTILINE)
#: An import or export that was not read, at a line's beginning or behind another statement.
_LEFT = re.compile(
    r"^(import\b(?!\()|export\b)|[;}]\s*export\s+(const|let|function|class|async|default)\b", re.MULTILINE
)
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Import:
    """What a module takes from another.

    Attributes:
        taken: the names, as a pattern that takes them out of an object.
        wanted: the other module, as it is written.
    """

    taken: str
    wanted: str

    def out_of(self, variable: str) -> str:
        """Give the declaration that takes the names out of a variable with the exports of the other module."""
        return f"const {self.taken} = {variable};"


def taken_apart(text: str) -> tuple[tuple[Import, ...], str]:
    """Give the imports of a module, and the rest of it."""
    body = _SOURCE_MAP.sub("", text).strip()
    imports = []
    while found := _IMPORT.match(body):
        named, default, wanted = found.groups()
        imports.append(Import(_pattern(named, default), wanted))
        body = body[found.end() :]
    return tuple(imports), body


def as_function(body: str, heads: str, name: str) -> str:
    """Give a module without its imports as the call of a function that returns its exports.

    Args:
        body: the module, as `taken_apart` gives it.
        heads: declarations in place of its imports.
        name: what it is called in a comment.

    Raises:
        ValueError: it imports or exports in a way that is not read here.
    """
    body, exported = _exports(body)
    given = f"return {{{', '.join(exported)}}};"
    return f"(() => {{ // {name}\n{heads}{body}\n{given}\n}})();"


def _pattern(named: str | None, default: str | None) -> str:
    if default:
        return f"{{ default: {default} }}"
    return "{" + ",".join(one.replace(" as ", ": ") for one in (named or "").split(",")) + "}"


def _exports(body: str) -> tuple[str, list[str]]:
    """Take the word `export` out of a module, and give what its function has to return."""
    exported = _DECLARED.findall(body)
    body = _DECLARED.sub("", body)
    if _DEFAULT.search(body):
        body, exported = _DEFAULT.sub(r"\1const $default = ", body), [*exported, "default: $default"]
    if found := _LIST.search(body):
        pairs = (one.strip().partition(" as ") for one in found[1].split(","))
        exported += [f"{outer or inner}: {inner}" for inner, _, outer in pairs]
        body = body[: found.start()]
    if _LEFT.search(body):
        raise ValueError(f"a module imports or exports in a way that is not read: {body[:200]}")
    return body, exported
