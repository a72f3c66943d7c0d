"""No byte of any format tells a protected person's name, in any script, whatever was asked."""

from __future__ import annotations

import base64
import html
import io
import re
import zipfile
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from exports.format import load_formats
from exports.seal import ZIP_HEAD
from graph.dates import parse_span
from graph.protection import Audience
from queries.subgraph.picked import kinds_of_question
from queries.subgraph.selection import Selection
from tests.exports.writing import written
from tests.queries.subgraph.asking import asked
from tests.queries.subgraph.karvela import DAY, FIFTH, FIRST, PROTECTED, SECOND, SIXTH, SPELLINGS, TRACES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.database import Database

QUESTIONS = [
    Selection("all"),
    Selection("chain", ("quay-torture",), on=parse_span(DAY)),
    Selection("chain", (SECOND,)),
    Selection("chain", ("arrest-of-shafgaza-guldashli",)),
    Selection("paths", (FIRST, "neighbour")),
    Selection("paths", (SIXTH, "inner-ministry")),
    Selection("entity", (FIRST,), hops=2),
    Selection("entity", ("night-squad",), hops=2),
    Selection("entity", ("appeal",)),
    Selection("search", ("Guldashli",)),
    Selection("search", ("Şəfqəzə",)),
    Selection("search", ("Орнук", "Велизад")),
    Selection("query", ("network/neighbours",), {"entity": SIXTH}),
    Selection("query", ("people/done_to",), {"entity": SIXTH}),
    Selection("ids", (FIRST, SECOND, "neighbour", "double", "arrest-of-shafgaza-guldashli")),
    Selection("ids", ("arrest-of-shafgaza-guldashli", "raid", "night-squad")),
]
_MANIFEST = re.compile(rb"answerable-manifest:([A-Za-z0-9+/]+=*)")
#: Words of ids that lead to them: opaque ids join subgraphs, and others are made from names.
IDS = (*PROTECTED, "shafgaza", "guldash", "quldash")


def named(question: Selection) -> str:
    """What a question is called in the list of tests."""
    return f"{question.of}-{'-'.join(question.start)[:30]}"


def test_every_kind_of_question_is_asked() -> None:
    """A new kind has to be put to these tests."""
    assert {question.of for question in QUESTIONS} == set(kinds_of_question())


@pytest.mark.parametrize("question", QUESTIONS, ids=named)
def test_no_format_names_anybody(quarry_nearby: Database, question: Selection) -> None:
    """Nor by a part of a name, in another transliteration, in an address, or by an id."""
    hidden = [*(one for spellings in SPELLINGS.values() for one in spellings), *TRACES, *IDS]
    with asked(quarry_nearby, question) as subgraph:
        for name in load_formats():
            for text in texts_of(written(subgraph, name)):
                found = [one for one in hidden if one.casefold() in text.casefold()]
                assert not found, name


def test_a_circle_that_knows_a_name_is_told_it_and_no_other(quarry_nearby: Database) -> None:
    """A partner may read one name, and the others stay hidden."""
    known = set(SPELLINGS[FIFTH])
    with asked(quarry_nearby, Selection("all", audience=Audience.PARTNER)) as subgraph:
        assert FIFTH in {node.id for node in subgraph.nodes()}
        for name in load_formats():
            text = "\n".join(texts_of(written(subgraph, name)))
            hidden = {one for spellings in SPELLINGS.values() for one in spellings} - known
            assert not [one for one in (*hidden, *TRACES) if one.casefold() in text.casefold()], name


@pytest.mark.parametrize(
    "name", sorted(one.name for one in load_formats().values() if one.most is None and one.name != "dot")
)
def test_the_authority_is_told_every_name(quarry_nearby: Database, name: str) -> None:
    """Else these tests would find nothing in any file."""
    with asked(quarry_nearby, Selection("all", audience=Audience.AUTHORITY)) as subgraph:
        assert subgraph.about.withheld == ()
        text = "\n".join(texts_of(written(subgraph, name)))
    assert [spellings[0] for spellings in SPELLINGS.values() if spellings[0] not in text] == []


def texts_of(content: bytes) -> Iterator[str]:
    """Every reading of a file and its parts: as it is, unpacked, and without what formats and addresses escape."""
    if content.startswith(ZIP_HEAD):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield name
                yield from texts_of(archive.read(name))
        return
    text = content.decode("utf-8", "replace")
    yield from (text, html.unescape(text), unquote(text))
    yield re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)
    for manifest in _MANIFEST.findall(content):
        yield base64.b64decode(manifest).decode()
