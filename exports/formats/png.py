"""PNG: a picture to print or paste, with what it is about and the versions of its claims in its own texts."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, BinaryIO

from exports.about import about_text
from exports.attributes import FLAT_LOSES
from exports.drawing.program import MOST_DRAWN, draw
from exports.format import Format
from exports.seal import PNG_HEAD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from queries.subgraph.subgraph import Subgraph

#: The header of the picture is its first chunk, and has 13 bytes (W3C, PNG, 11.2.1); ours follow it.
_HEADER_ENDS = len(PNG_HEAD) + 12 + 13


def write(subgraph: Subgraph, file: BinaryIO) -> None:
    """Draw a subgraph.

    Raises:
        BadParameter: it takes too long.
        NoPicture: Graphviz is not installed, or failed.
    """
    drawn, about = draw(subgraph, "png"), subgraph.about
    texts = {"Title": about.title, "Description": about_text(about), "Claims": "\n".join(_claims(subgraph))}
    chunks = (_text_chunk(keyword, words) for keyword, words in texts.items())
    file.write(b"".join((drawn[:_HEADER_ENDS], *chunks, drawn[_HEADER_ENDS:])))


def _claims(subgraph: Subgraph) -> Iterator[str]:
    """Each node and edge with the versions of its claims, and with each denial and missing reply."""
    for node in subgraph.nodes():
        yield " ".join((node.id, *node.evidence.claims, *node.evidence.replies))
    for edge in subgraph.edges():
        yield " ".join((edge.start, edge.edge, edge.end, *edge.evidence.claims, *edge.evidence.replies))


def _text_chunk(keyword: str, words: str) -> bytes:
    """Give an international text that is not packed (W3C, PNG, 11.3.3.4), so that claims can be looked for in it."""
    content = b"iTXt" + keyword.encode() + b"\0\0\0\0\0" + words.replace("\0", "␀").encode("utf-8", "replace")
    return struct.pack(">I", len(content) - 4) + content + struct.pack(">I", zlib.crc32(content))


FORMAT = Format(
    name="png",
    title="PNG, a picture to print or paste",
    suffix=".png",
    media_type="image/png",
    opens_in=("anything that shows pictures",),
    write=write,
    seal="picture",
    loses=(
        *FLAT_LOSES,
        "Everything that does not fit on the picture: names and citations are cut to one or few lines.",
    ),
    most=MOST_DRAWN,
)
