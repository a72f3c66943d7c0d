"""Everything that a graph holds, as text that can be compared; and a dataset that holds some of everything."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from graph.records import Citation, Sensitivity, Stance, Standing, Status
from tests.graph.making import HIDDEN, claim, dataset, literal, part, post

if TYPE_CHECKING:
    from graph.database import Database
    from graph.records import Dataset

NODES = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS held"
EDGES = """
MATCH (a)-[r]->(b)
RETURN type(r) AS type, properties(r) AS held, coalesce(a.version, a.id) AS start, coalesce(b.version, b.id) AS finish
"""
#: Moments of loads, one after the other.
FIRST, SECOND, THIRD, FOURTH = (datetime(2026, 1, day, 12, tzinfo=UTC) for day in (1, 2, 3, 4))
SAFE = (Citation("withheld"),)

#: A post from two sources, an act with its denial and silence, hearsay, a partner's claim, a protected victim.
CLAIMS = (
    post("head", "2018-01-01", standing=Standing.OFFICIAL),
    post("head-too", "2019-01-01", citations=(Citation("gazette", "p. 3", "statement"),)),
    claim("under", subject="police", predicate="part_of", object="ministry", qualifiers={"kind": "command"}),
    literal("kind", "arrest", "kind", "arrest", on="2018-04-12"),
    part("victim", "boris", "victim"),
    part("doer", "police", "arresting-body"),
    part("denial", "police", "arresting-body", stance=Stance.DENIES, disputes=("test:doer",), asserted_by="ministry"),
    part("silence", "police", "arresting-body", stance=Stance.NO_REPLY, disputes=("test:doer",), asserted_by="police"),
    part("told", "ministry", "orderer", attributed_to="clara"),
    part("kept", "ministry", "orderer", sensitivity=Sensitivity.PARTNER),
    part("open", "court", "court", status=Status.OPEN),
    literal("threat-kind", "threat", "kind", "threat", on="2018", citations=SAFE),
    part("hidden", HIDDEN, "target", "threat", citations=SAFE),
    literal("birth", "anna", "birth_date", "1975-03"),
)


#: A sound dataset of these claims.
WHOLE = dataset(*CLAIMS)


def everything(database: Database) -> list[str]:
    """All nodes and all edges with everything on them, moments included, in a fixed order."""
    rows = [{**row, "labels": sorted(map(str, _listed(row["labels"])))} for row in database.read(NODES)]
    return sorted(json.dumps(row, default=str, sort_keys=True) for row in (*rows, *database.read(EDGES)))


def _listed(value: object) -> list[object]:
    assert isinstance(value, list)
    return value


def without_moments(dump: list[str]) -> list[str]:
    """A dump without what tells when something was loaded, and after how many others."""
    plain = []
    for line in dump:
        row = json.loads(line)
        if row.get("labels") == ["Load"]:
            continue
        row["held"] = {key: value for key, value in row["held"].items() if key not in {"loaded_at", "on_record_from"}}
        plain.append(json.dumps(row, sort_keys=True))
    return sorted(plain)


def claims_on_record(database: Database) -> dict[str, str]:
    """The claims that are current, by id, with their version."""
    rows = database.read("MATCH (c:Claim) WHERE c.current = true RETURN c.id AS id, c.version AS version")
    return {str(row["id"]).partition(":")[2]: str(row["version"]) for row in rows}


def edges(database: Database) -> dict[tuple[str, str, str], dict[str, object]]:
    """The drawn edges by type and ends, with what they hold; several of one kind under one key fail."""
    statement = (
        "MATCH (a:Entity)-[r]->(b:Entity) RETURN type(r) AS type, a.id AS start, b.id AS finish, properties(r) AS held"
    )
    found: dict[tuple[str, str, str], dict[str, object]] = {}
    for row in database.read(statement):
        held = row["held"]
        assert isinstance(held, dict)
        level = "" if held["sensitivity"] == "public" else f"@{held['sensitivity']}"
        key = (f"{row['type']}{level}", str(row["start"]), str(row["finish"]))
        assert key not in found
        found[key] = held
    return found


def found_by(database: Database, words: str) -> set[str]:
    """Ids of the entities that the full text finds."""
    statement = "CALL db.index.fulltext.queryNodes($index, $words) YIELD node RETURN node.id AS id"
    return {str(row["id"]) for row in database.read(statement, {"index": database.text_index, "words": words})}


def without(*ids: str) -> Dataset:
    """The dataset without some claims."""
    gone = {f"test:{one}" for one in ids}
    return replace(WHOLE, claims=tuple(one for one in WHOLE.claims if one.id not in gone))


def edited(number: str, **changes: object) -> Dataset:
    """The dataset with one claim edited."""
    claims = [claim(number, one, **changes) if one.id == f"test:{number}" else one for one in WHOLE.claims]
    assert claims != list(WHOLE.claims)
    return replace(WHOLE, claims=tuple(claims))


def stored(graph: Database, version: str) -> dict[str, object]:
    """What the node of a version of a claim holds."""
    (row,) = graph.read("MATCH (c:Claim {version: $version}) RETURN properties(c) AS held", {"version": version})
    held = row["held"]
    assert isinstance(held, dict)
    return held
