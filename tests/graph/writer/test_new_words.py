"""A new word of the schema is one file: what uses it is checked, stored and drawn with no other change."""

from __future__ import annotations

import shutil
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph.model import Schema, load_schema, read_schema
from graph.validation import check_dataset
from graph.writer import load
from tests.graph.making import claim, dataset, literal, part
from tests.graph.writer.dump import edges

if TYPE_CHECKING:
    from graph.database import Database

ADVISES = """
name: advises
title: advises
group: structure
description: Somebody advises a body, on the days on which a source attests it.
from: [Person]
to: [Agency]
answerable: false
time: state
horizon: 365
identity: [field]
qualifiers:
  field: {description: "what the advice is about", required: true}
"""
EXPELLED = """
name: expelled_by
title: expelled by
group: custody
description: Somebody was expelled from the country by this body.
from: [Person]
to: [Agency]
answerable: true
time: act
shortcut:
  events: [expulsion]
  from_roles: [victim]
  to_roles: [perpetrator]
"""
EXPULSION = """
name: expulsion
title: expulsion
group: harm
description: Somebody is expelled from the country.
answered_for: true
expects: [perpetrator]
"""
ADVICE = claim("advice", predicate="advises", qualifiers={"field": "traffic"})
ACT = (
    literal("kind", "arrest", "kind", "expulsion", on="2018-04-12"),
    part("victim", "boris", "victim"),
    part("doer", "police", "perpetrator"),
)


@pytest.fixture(scope="module")
def widened(tmp_path_factory: pytest.TempPathFactory) -> Schema:
    """The shipped schema with three more files."""
    folder = tmp_path_factory.mktemp("words") / "schema"
    shutil.copytree(Path(str(files("graph") / "schema")), folder)
    for path, word in (("edges/advises", ADVISES), ("edges/expelled_by", EXPELLED), ("events/expulsion", EXPULSION)):
        (folder / f"{path}.yml").write_text(word, encoding="utf-8")
    return read_schema(folder)


def test_a_new_edge_is_checked_stored_and_drawn(graph: Database, widened: Schema) -> None:
    """With its qualifiers and its own identity; without its file it is no predicate."""
    records = dataset(ADVICE, claim("more", predicate="advises", qualifiers={"field": "prisons"}))
    assert check_dataset(records, widened, {}) == []
    assert check_dataset(records, load_schema(), {}) != []
    load(graph, dataset(ADVICE), schema=widened)
    held = edges(graph)["ADVISES", "anna", "police"]
    assert (held["field"], held["edge"], held["claims"]) == ("traffic", "advises", ["test:advice"])
    assert load(graph, records, schema=widened).facts_drawn == 1


def test_a_new_kind_of_act_draws_its_shortcut(graph: Database, widened: Schema) -> None:
    """From the parts that people take in it."""
    load(graph, dataset(*ACT), schema=widened)
    held = edges(graph)["EXPELLED_BY", "boris", "police"]
    assert (held["event"], held["answerable"]) == ("arrest", True)


def test_a_changed_vocabulary_is_drawn_without_a_change_of_the_facts(graph: Database, widened: Schema) -> None:
    """Loading the same dataset again with more words draws what they add, and with fewer erases it."""
    load(graph, dataset(*ACT))
    assert ("EXPELLED_BY", "boris", "police") not in edges(graph)
    report = load(graph, dataset(*ACT), schema=widened)
    assert (report.changed, report.facts_drawn, report.claims_added) == (True, 1, 0)
    assert not load(graph, dataset(*ACT), schema=widened).changed
    assert load(graph, dataset(*ACT)).facts_erased == 1
    assert ("EXPELLED_BY", "boris", "police") not in edges(graph)
