"""One HTML file with the interactive graph, the chain, the search and every citation, that opens without a network.

The page is built in the browser from records that stand in it as JSON; `exports/viewer/` holds its modules. It speaks
every language that the explorer does, that of the reader's browser first. A content security policy allows exactly the
script and the styles of this file, by their hashes, and no request to anywhere.
"""

from __future__ import annotations

import base64
from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING, BinaryIO

import orjson

from exports.format import Format
from exports.seal import stamp
from exports.viewer.bundle import CYTOSCAPE_STYLE, CYTOSCAPE_STYLE_ID, script, style
from exports.viewer.languages import USUAL, texts_of_file
from exports.viewer.vendored import bundled_libraries
from exports.viewer.words import schema_words
from queries.subgraph.records import NOTICE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from queries.subgraph.subgraph import Subgraph

#: Above this the picture is a tangle, and a telephone needs seconds to draw it.
MOST = 5000
#: JSON inside an element of a page: no text of a record can end the element, or be taken for markup or an entity.
_ESCAPES = tuple((one.encode(), f"\\u{ord(one):04x}".encode()) for one in "<>&\u2028\u2029")


def write(subgraph: Subgraph, file: BinaryIO) -> None:
    """Write the page."""
    file.write(_head(subgraph).encode())
    file.write(b'<script type="application/json" id="records">\n{')
    libraries = [{"name": one.name, "version": one.version, "licence": one.licence} for one in bundled_libraries()]
    _write_value(file, "about", subgraph.about)
    _write_value(file, "notice", NOTICE)
    _write_value(file, "words", schema_words())
    _write_value(file, "texts", texts_of_file())
    _write_value(file, "libraries", libraries)
    _write_list(file, "nodes", subgraph.nodes(), b",\n")
    _write_list(file, "mentioned", subgraph.mentioned(), b",\n")
    _write_list(file, "edges", subgraph.edges(), b",\n")
    _write_list(file, "claims", subgraph.claims(), b",\n")
    _write_list(file, "sources", subgraph.sources(), b"}\n")
    file.write(f"</script>\n<script>{script()}</script>\n</body>\n</html>\n".encode())


def _head(subgraph: Subgraph) -> str:
    about = subgraph.about
    title = escape(" ".join(about.title.split()))
    return f"""<!DOCTYPE html>
<html lang="{USUAL}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_policy()}">
<!-- {stamp(about)} -->
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="generator" content="{escape(about.program)}">
<title>{title}</title>
<link rel="icon" href="data:,">
<style id="{CYTOSCAPE_STYLE_ID}">{CYTOSCAPE_STYLE}</style>
<style>{style()}</style>
</head>
<body>
<div id="page">
<h1>{title}</h1>
<p>{escape(NOTICE)}</p>
<noscript><p>The records are in this file, and a script in it, which needs no network, draws them. Allow it to run, or \
take another format.</p></noscript>
</div>
"""


def _policy() -> str:
    """Nothing but this file: its own script and styles, by hash, and an empty icon."""
    styles = " ".join(map(_hash, (CYTOSCAPE_STYLE, style())))
    return (
        f"default-src 'none'; script-src {_hash(script())}; style-src {styles}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}'"


def _write_value(file: BinaryIO, name: str, value: object) -> None:
    file.write(b'"%s":%s,\n' % (name.encode(), _json(value)))


def _write_list(file: BinaryIO, name: str, records: Iterable[object], end: bytes) -> None:
    file.write(b'"%s":[' % name.encode())
    between = b"\n"
    for record in records:
        file.write(between + _json(record))
        between = b",\n"
    file.write(b"]" + end)


def _json(value: object) -> bytes:
    plain = orjson.dumps(value)
    for one, escaped in _ESCAPES:
        plain = plain.replace(one, escaped)
    return plain


FORMAT = Format(
    name="html",
    title="a page that opens without a network",
    suffix=".html",
    media_type="text/html; charset=utf-8",
    opens_in=("any browser",),
    write=write,
    most=MOST,
)
