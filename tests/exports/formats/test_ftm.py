"""FollowTheMoney entities, read by its own `ftm validate`, which gives back what it takes."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from exports.format import format_named
from exports.formats.ftm import safe_id
from queries.subgraph.records import Citation, Claim, Edge, Node, Source
from queries.subgraph.subgraph import Subgraph
from tests.exports import invented
from tests.exports.writing import written

if TYPE_CHECKING:
    from pathlib import Path

Entity = dict[str, object]
Properties = dict[str, list[str]]


def lines(content: bytes) -> list[Entity]:
    """The entities of a file; only a line feed ends a line, for texts may hold other breaks."""
    return [json.loads(line) for line in content.split(b"\n") if line]


def properties(entity: Entity) -> Properties:
    """What is said of an entity."""
    found = entity["properties"]
    assert isinstance(found, dict)
    return found


def validated(ftm: Path, content: bytes, folder: Path) -> list[Entity]:
    """What `ftm validate` gives back of a file, which is what it takes of it."""
    (folder / "export.json").write_bytes(content)
    done = subprocess.run([ftm, "validate", "-i", folder / "export.json"], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return lines(done.stdout)


def test_ftm_takes_every_entity_and_every_value(case: Subgraph, ftm: Path, tmp_path: Path) -> None:
    """Nothing is dropped; languages get their longer code."""
    content = written(case, "ftm")
    for given, taken in zip(lines(content), validated(ftm, content, tmp_path), strict=True):
        assert (taken["id"], taken["schema"]) == (given["id"], given["schema"])
        longer = {"language": ["eng"]} if properties(given).get("language") == ["en"] else {}
        expected = properties(given) | longer
        found = properties(taken)
        assert {key: set(texts) for key, texts in found.items()} == {key: set(texts) for key, texts in expected.items()}


def test_edges_carry_their_claims_and_denials(case: Subgraph) -> None:
    """The claims by version, standing, denials and days, certain ones apart from possible ones."""
    found = {str(entity["id"]): entity for entity in lines(written(case, "ftm"))}
    for edge in case.edges():
        said = properties(found[f"edge.{edge.id}"])
        assert said["recordId"] == list(edge.evidence.claims)
        assert set(edge.evidence.replies) <= set(said["description"])
        assert said.get("status", [edge.evidence.standing]) == [edge.evidence.standing]
        assert set(said.get("date", [])) == {day for day in (edge.attested_from, edge.attested_to) if day}
        assert not {"startDate", "endDate"} & set(said)


@pytest.mark.parametrize(
    ("edge", "schema", "start", "end"),
    [
        ("f-01", "UnknownLink", "subject", "object"),
        ("f-03", "Employment", "employee", "employer"),
        ("f-04", "UnknownLink", "subject", "object"),
    ],
)
def test_an_edge_is_the_interval_that_fits(case: Subgraph, edge: str, schema: str, start: str, end: str) -> None:
    """What its model has no word for is an `UnknownLink` that says in words what it is."""
    found = {str(entity["id"]): entity for entity in lines(written(case, "ftm"))}[f"edge.{edge}"]
    meant = next(one for one in case.edges() if one.id == edge)
    assert found["schema"] == schema
    assert (properties(found)[start], properties(found)[end]) == ([meant.start], [meant.end])
    assert properties(found)["role"] == [f"{meant.edge.replace('_', ' ')}: {meant.role}"]


def test_each_claim_ties_its_subject_to_its_sources(case: Subgraph) -> None:
    """One `Documentation` for each citation."""
    found = {str(entity["id"]): entity for entity in lines(written(case, "ftm"))}
    for claim in case.claims():
        for position, one in enumerate(claim.citations, start=1):
            entity = found[safe_id(f"claim.{claim.version}.{position}")]
            assert entity["schema"] == "Documentation"
            assert properties(entity)["recordId"] == [claim.version]
            assert properties(entity)["document"] == [f"source.{one.source}"]
            assert f"Place in the source: {one.locator}" in properties(entity)["description"]
            assert found[f"source.{one.source}"]["schema"] == "Article"


def test_a_label_is_another_one_in_every_file() -> None:
    """Else V-1 of one file, its claims, edges and sources would be merged with those of another."""

    def ids(title: str) -> set[str]:
        claim = Claim("V-1-c1", "V-1-c1", "veldania", "V-1", "name", citations=(Citation("S-1"),))
        edge = Edge("V-1-e1", "involved_in", "V-1", "A-1")
        nodes = [Node("V-1", "Person", "V-1", protected=True), Node("A-1", "Event", "[threat, name withheld]")]
        about = replace(invented.ABOUT, title=title)
        with Subgraph.of(about, nodes, [edge], [claim], [Source("S-1", "withheld", "[title withheld]")]) as subgraph:
            found = lines(written(subgraph, "ftm"))
        named = {"subject", "object", "entity", "document"}
        texts = (text for one in found for key, all_of in properties(one).items() if key in named for text in all_of)
        return {str(entity["id"]) for entity in found} | set(texts)

    assert len(ids("one request")) == 6
    assert not ids("one request") & ids("another request")


def test_the_first_line_tells_what_it_is_and_what_is_lost(case: Subgraph) -> None:
    """A reader of the file alone knows it."""
    first = lines(written(case, "ftm"))[0]
    assert first["schema"] == "Note"
    assert f"Title: {case.about.title}" in properties(first)["description"]
    assert properties(first)["notes"] == [f"Lost in this format: {one}" for one in format_named("ftm").loses]


def test_nasty_names_are_taken(ftm: Path, tmp_path: Path) -> None:
    """Names are on one line there; every other letter that can be seen comes back."""
    with invented.nasty(unholdable=True) as subgraph:
        content = written(subgraph, "ftm")
    taken = {str(entity["id"]): properties(entity) for entity in validated(ftm, content, tmp_path)}
    for key, name in (invented.NASTY | invented.UNHOLDABLE).items():
        assert seen(taken[key]["name"][0]) == seen(name)


def seen(text: str) -> str:
    """What can be seen of a text: letters without blanks and marks."""
    return "".join(letter for letter in text if letter.isprintable() and not letter.isspace())


def test_an_empty_subgraph_is_one_line_that_says_why(empty: Subgraph, ftm: Path, tmp_path: Path) -> None:
    """It is taken as well."""
    (only,) = validated(ftm, written(empty, "ftm"), tmp_path)
    assert f"Empty: {empty.about.empty}" in properties(only)["description"]


@pytest.mark.parametrize("key", ["a b", "ə", "", "-a", "x" * 300, "a_b", "V-1/.."])
def test_an_id_that_ftm_would_refuse_is_hashed(key: str) -> None:
    """Equal ids have equal hashes."""
    assert safe_id(key) == safe_id(key)
    assert safe_id(key).startswith("x-")
    assert safe_id(key) != safe_id(f"{key}!")


def test_the_same_subgraph_gives_the_same_bytes(case: Subgraph) -> None:
    """Neither clock nor chance is in it."""
    assert written(case, "ftm") == written(case, "ftm")
