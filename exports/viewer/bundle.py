"""Joining the modules of the page into one script that needs no server, and works out the same bytes every time.

A page that is opened from a disk may not load modules from files beside it. So each module becomes a function that
gives its exports, after those that it imports.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from exports.viewer.joining import as_function, taken_apart
from exports.viewer.vendored import bundled_libraries, module_files, vendor_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The module that starts the page, and the sheets in the order in which they apply.
START = "start.js"
SHEETS = ("tokens.css", "page.css", "parts.css", "drawing.css", "timeline.css", "story.css", "print.css")
#: Cytoscape puts a style element of its own into a page that has none of this id; a strict policy would refuse that.
CYTOSCAPE_STYLE_ID = "__________cytoscape_stylesheet"
CYTOSCAPE_STYLE = ".__________cytoscape_container { position: relative; }"


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
    imports, body = taken_apart(_read(name))
    heads = []
    for one in imports:
        file = module_files().get(one.wanted) or one.wanted.removeprefix("./")
        yield from _modules(file, done, (*above, name))
        heads.append(one.out_of(done[file]))
    done[name] = f"m{len(done)}"
    yield f"const {done[name]} = {as_function(body, ' '.join(heads), name)}"


def _read(name: str) -> str:
    folder = vendor_folder() if name in module_files().values() else files("exports.viewer")
    return folder.joinpath(name).read_text(encoding="utf-8")
