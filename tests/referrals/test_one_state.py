"""A dossier while facts are loaded is of one state: what is alleged and what was answered to it belong together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graph.errors import DatabaseUnavailable
from graph.writer import load
from referrals.matter.collect import collect
from referrals.matter.excerpt import read_excerpt
from referrals.programme import programme_named
from tests.referrals.making import US

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.database import Database
    from graph.protection import Audience
    from graph.records import Dataset
    from referrals.casefile import Casefile
    from referrals.matter.excerpt import Excerpt


@pytest.mark.parametrize("loads", [1, 9], ids=["once", "again and again"])
def test_a_load_meanwhile_is_noticed(
    graph: Database, varnia: Dataset, full_casefile: Casefile, monkeypatch: pytest.MonkeyPatch, loads: int
) -> None:
    """After one load the matter is read anew, of the later edition; if there is no end of them, that is said."""
    load(graph, varnia)
    left = iter(range(1, loads + 1))

    def read_and_load(database: Database, ids: Iterable[str], audience: Audience) -> Excerpt:
        excerpt = read_excerpt(database, ids, audience)
        for number in left:
            load(database, replace(varnia, version=f"9.{number}.0"))
            break
        return excerpt

    monkeypatch.setattr("referrals.matter.collect.read_excerpt", read_and_load)
    if loads == 1:
        assert collect(graph, full_casefile, programme_named(US)).datasets == {"varnia": "9.1.0"}
    else:
        with pytest.raises(DatabaseUnavailable, match="again and again"):
            collect(graph, full_casefile, programme_named(US))
