"""The modules of the explorer as a browser can load them: plain files, with addresses where libraries are named.

Its texts are files beside them, one a language; the page tells which there are.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from exports.viewer.languages import texts_folder
from exports.viewer.vendored import module_files, vendor_folder

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

#: A browser finds a library by its name only through an import map, which would have to stand in the page as a script.
_NAMED = re.compile(r"""(\bfrom\s*|\bimport\s*)"([^"./][^"]*)";""")
#: What is for whoever reads the source: comments that have lines of their own, and indentation. No text of ours that
#: goes over several lines has a line that begins so, and the lines keep their numbers.
_READING = re.compile(r"^[ \t]*//.*|^[ \t]+", re.MULTILINE)
_ENDINGS = (".js", ".mjs", ".css", ".json")


@cache
def module_names() -> frozenset[tuple[str, str]]:
    """Give every file that may be asked for, as folder and name, so that no path of a caller reaches the disk."""
    return frozenset(
        (folder, file.name)
        for folder, place in _folders().items()
        for file in place.iterdir()
        if file.name.endswith(_ENDINGS)
    )


@cache
def module(folder: str, name: str) -> bytes:
    """Give a file with the addresses of the libraries in place of their names, and ours without comments.

    Args:
        folder: `explorer`, `graph`, `viewer`, `texts` or `vendor`.
        name: file name; both must be of `module_names`.
    """
    content = _folders()[folder].joinpath(name).read_bytes()
    if name.endswith((".css", ".json")):
        return content
    known = module_files()

    def found(match: re.Match[str]) -> str:
        start, wanted = match.groups()
        return f'{start}"/static/vendor/{known[wanted]}";' if wanted in known else match[0]

    text = content.decode()
    return _NAMED.sub(found, text if folder == "vendor" else _READING.sub("", text)).encode()


def _folders() -> dict[str, Traversable]:
    static = files("api.http") / "static"
    shared = {"viewer": files("exports.viewer"), "texts": texts_folder(), "vendor": vendor_folder()}
    return {"explorer": static / "explorer", "graph": static / "graph", **shared}
