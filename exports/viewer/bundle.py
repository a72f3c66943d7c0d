"""Joining the modules of the page into one script that needs no server, and works out the same bytes every time.

A page that is opened from a disk may not load modules from files beside it. So each module becomes a function that
gives its exports, after those that it imports. Of the ways to import and export only those are read that our modules
and the libraries keep to: imports at the beginning; `export` before a declaration, or one list at the end.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from exports.viewer.vendored import bundled_libraries, module_files, vendor_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The module that starts the page, and the sheets in the order in which they apply.
START = "start.js"
SHEETS = ("tokens.css", "page.css", "parts.css", "drawing.css", "timeline.css", "story.css", "print.css")
#: Cytoscape puts a style element of its own into a page that has none of this id; a strict policy would refuse that.
CYTOSCAPE_STYLE_ID = "__________cytoscape_stylesheet"
CYTOSCAPE_STYLE = ".__________cytoscape_container { position: relative; }"

_IMPORT = re.compile(
    r"\s*(?:/\*.*?\*/\s*|//[^\n]*\n\s*)*import\s*(?:\{([^}]*)\}|(\w+))\s*from\s*\"([^\"]+)\";", re.DOTALL
)
_DECLARED = re.compile(r"^export (?=(?:async function|function|const|class) (\w+))", re.MULTILINE)
_LIST = re.compile(r"\bexport\s*\{([^}]*)\};?\s*$")
_DEFAULT = re.compile(r"(^|;)export default (?=function\b)", re.MULTILINE)
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)


@cache
def script() -> str:
    """Give the whole script, licences of the libraries included.

    Raises:
        ValueError: a module imports in a way that is not read here, or the script could end its own element.
    """
    whole = "\n".join([*_licences(), joined(START)])
    if re.search(r"</script|<!--|\]\]>", whole, re.IGNORECASE):
        raise ValueError("the script holds what would end its element")
    return whole


def joined(start: str) -> str:
    """Give a module with all that it imports as one script.

    Args:
        start: file name of the module.

    Raises:
        ValueError: as `script`.
    """
    return "\n".join(['"use strict";', "(() => {", *_modules(start, {}, ()), "})();", ""])


@cache
def style() -> str:
    """Give all style sheets as one."""
    folder = files("exports.viewer")
    return "\n".join(folder.joinpath(name).read_text(encoding="utf-8") for name in SHEETS)


def _licences() -> Iterator[str]:
    for library in bundled_libraries():
        text = vendor_folder().joinpath(library.licence_file).read_text(encoding="utf-8")
        yield f"/*! {library.name} {library.version} ({library.licence})\n\n{text.strip()}\n*/"


def _modules(name: str, done: dict[str, str], above: tuple[str, ...]) -> Iterator[str]:
    """Give a module behind those that it imports, each once; `done` has the variable of each."""
    if name in above:
        raise ValueError(f"{name} imports itself by way of {', '.join(above)}")
    if name in done:
        return
    body = _SOURCE_MAP.sub("", _read(name)).strip()
    heads = []
    while found := _IMPORT.match(body):
        named, default, wanted = found.groups()
        file = module_files().get(wanted) or wanted.removeprefix("./")
        yield from _modules(file, done, (*above, name))
        heads.append(f"const {_taken(named, default)} = {done[file]};")
        body = body[found.end() :]
    body, exported = _exports(body)
    done[name] = f"m{len(done)}"
    given = f"return {{{', '.join(exported)}}};"
    yield f"const {done[name]} = (() => {{ // {name}\n{' '.join(heads)}{body}\n{given}\n}})();"


def _read(name: str) -> str:
    folder = vendor_folder() if name in module_files().values() else files("exports.viewer")
    return folder.joinpath(name).read_text(encoding="utf-8")


def _taken(named: str | None, default: str | None) -> str:
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
    if re.search(r"^(import|export)\b", body, re.MULTILINE):
        raise ValueError(f"a module imports or exports in a way that is not read: {body[:200]}")
    return body, exported
