"""The bytes of the page: one file that holds everything, asks for nothing and cannot be broken out of."""

from __future__ import annotations

import base64
import io
import re
from dataclasses import replace
from hashlib import sha256
from html import unescape
from typing import Any

import orjson
import pytest

from exports.export import write
from exports.format import format_named
from graph.errors import BadParameter
from queries.subgraph.records import NOTICE
from queries.subgraph.subgraph import Subgraph
from tests.exports import invented
from tests.exports.writing import written


def _records(page: bytes) -> dict[str, Any]:
    found = re.search(rb'<script type="application/json" id="records">\n(.*?)</script>', page, re.DOTALL)
    assert found
    return dict(orjson.loads(found[1]))


def test_the_page_holds_every_record(case: Subgraph) -> None:
    """As it was read, and counted as the subgraph counts itself."""
    records = _records(written(case, "html"))
    for kind, found in (
        ("nodes", case.nodes()),
        ("mentioned", case.mentioned()),
        ("edges", case.edges()),
        ("claims", case.claims()),
        ("sources", case.sources()),
    ):
        assert records[kind] == orjson.loads(orjson.dumps(list(found)))
    assert records["about"] == orjson.loads(orjson.dumps(case.about))
    assert records["notice"] == NOTICE


def test_the_policy_allows_this_script_and_these_styles_and_nothing_else(case: Subgraph) -> None:
    """By their hashes; nothing may be fetched, framed, sent or evaluated."""
    page = written(case, "html").decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    rules = dict(rule.strip().split(" ", 1) for rule in policy[1].split(";"))
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    styles = re.findall(r"<style[^>]*>(.*?)</style>", page, re.DOTALL)
    assert rules == {
        "default-src": "'none'",
        "script-src": " ".join(map(_hash, scripts)),
        "style-src": " ".join(map(_hash, styles)),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    assert (len(scripts), len(styles)) == (1, 2)
    assert page.index("Content-Security-Policy") < page.index("<style") < page.index("<script")
    assert " style=" not in page[: page.index("<script")]


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}'"


def test_no_name_leaves_its_place(nasty: Subgraph) -> None:
    """Not from the records and not from the title, whatever it is; a reader of JSON finds each as it was."""
    page = written(nasty, "html").decode()
    records = _records(page.encode())
    assert {node["name"] for node in records["nodes"]} == set(invented.NASTY.values())
    start = page.index('id="records">')
    data = page[start + len('id="records">') : page.index("</script>", start)]
    assert not set("<>&\u2028\u2029") & set(data)
    title = re.search(r"<title>(.*?)</title>", page)
    assert title
    assert unescape(title[1]) == " ".join(nasty.about.title.split())
    assert page.count("</script>") == 2


def test_an_empty_subgraph_is_a_page_too(empty: Subgraph) -> None:
    """It says why there is nothing."""
    records = _records(written(empty, "html"))
    assert records["nodes"] == []
    assert "1899-01-01" in str(records["about"])


def test_more_than_can_be_seen_is_refused(case: Subgraph) -> None:
    """In words, before anything is written."""
    how = format_named("html")
    most = how.most
    assert most
    file = io.BytesIO()
    large = Subgraph.of(replace(case.about, nodes=most, edges=1), (), ())
    with large, pytest.raises(BadParameter, match="at most 5,000"):
        write(large, how, file)
    assert file.getvalue() == b""
