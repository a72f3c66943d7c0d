"""Invented subgraphs, and a browser without any network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.exports import invented

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from queries.subgraph.subgraph import Subgraph


@pytest.fixture
def case() -> Iterator[Subgraph]:
    """A small subgraph with one of everything."""
    with invented.case() as subgraph:
        yield subgraph


@pytest.fixture
def empty() -> Iterator[Subgraph]:
    """A subgraph without anything."""
    with invented.empty() as subgraph:
        yield subgraph


@pytest.fixture
def nasty() -> Iterator[Subgraph]:
    """A subgraph whose names break careless writers."""
    with invented.nasty() as subgraph:
        yield subgraph


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page without any network, on which nothing may go wrong unseen."""
    context = browser.new_context(offline=True)
    opened, faults = context.new_page(), list[str]()
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("dialog", lambda dialog: faults.append(f"a dialog: {dialog.message}"))
    yield opened
    context.close()
    assert faults == []
