"""Protection: whoever was exposed or threatened with it stands here without name, place, kin or link."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from tests.facts.reading import claims, names, rows

if TYPE_CHECKING:
    from pathlib import Path

    from graph.records import Claim, Dataset

SAID = {"name", "description", "involved_in"}


def of_protected(facts: Dataset) -> dict[str, list[Claim]]:
    """The claims about each protected person."""
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for entity in facts.entities:
        for claim in facts.claims:
            if entity.protected and entity.id in {claim.subject, claim.object}:
                found[entity.id].append(claim)
    return found


def test_protected_persons_cannot_be_told_apart(facts: Dataset) -> None:
    """Opaque ids, one and the same description for all, nothing else but an act."""
    found = of_protected(facts)
    assert len(found) >= 5
    assert all(re.fullmatch(r"protected-[0-9a-f]{8}", entity) for entity in found)
    described = {tuple(c.value for c in about if c.predicate == "description") for about in found.values()}
    assert len(described) == 1
    assert {tuple(names(facts, entity)) for entity in found} == {("Protected person",)}
    assert {claim.predicate for about in found.values() for claim in about} == SAID


def test_their_claims_point_nowhere(facts: Dataset) -> None:
    """Source of kind withheld, no locator, no note, no day nearer than years, a speaker who speaks of nothing else."""
    acts = {claim.object for about in of_protected(facts).values() for claim in about if claim.object}
    about = [claim for claim in facts.claims if {claim.subject, claim.object} & {*of_protected(facts), *acts}]
    cited = {(one.source, one.locator, one.rests_on) for claim in about for one in claim.citations}
    assert cited == {("withheld-1", "", "")}
    assert {claim.note for claim in about} == {""}
    assert {str(claim.on) for claim in about if claim.on} == {"../2022-12-31"}
    speakers = {claim.asserted_by for claim in about} - {"answerable-curators"}
    assert len(speakers) == 1
    elsewhere = [claim for claim in facts.claims if claim.asserted_by in speakers]
    assert {one.source for claim in elsewhere for one in claim.citations} == {"withheld-1"}


def test_nobody_else_stands_beside_them(facts: Dataset) -> None:
    """In an act against a protected person there is one victim, and at most a state body."""
    acts = {claim.object for about in of_protected(facts).values() for claim in about if claim.object}
    types = {entity.id: entity.type for entity in facts.entities}
    for act in acts:
        parts = claims(facts, predicate="involved_in", object=act)
        assert Counter(types[part.subject] for part in parts)["Person"] == 1
        assert {claim.predicate for claim in claims(facts, subject=act)} == {"name", "kind"}


def test_what_the_state_is_accused_of_stays(facts: Dataset) -> None:
    """Filming, release and threats, by a security service, by police, by bodies that are not named."""
    acts = {claim.object for about in of_protected(facts).values() for claim in about if claim.object}
    kinds = Counter(claim.value for claim in claims(facts, predicate="kind") if claim.subject in acts)
    assert set(kinds) == {"surveillance", "exposure", "threat"}
    accused = {claim.subject for claim in claims(facts, predicate="involved_in") if claim.object in acts}
    assert "state-security-service" in accused
    assert sum(entity.startswith("unnamed-") for entity in accused) == 2


def test_withheld_sentences_lead_to_no_claim(folder: Path) -> None:
    """Their rows say that they were read, and nothing more."""
    withheld = [row for row in rows(folder / "coverage.csv") if row["reason"] == "withheld"]
    assert len(withheld) >= 10
    assert {row["claims"] for row in withheld} == {""}


def test_a_source_with_a_withheld_passage_tells_no_place(folder: Path, facts: Dataset) -> None:
    """All its sentences are withheld alike, and no claim that cites it says where."""
    kept = rows(folder / "coverage.csv")
    partly = {row["source"] for row in kept if row["reason"] == "withheld"}
    assert partly
    assert {(row["claims"], row["reason"]) for row in kept if row["source"] in partly} == {("", "withheld")}
    assert {one.locator for claim in facts.claims for one in claim.citations if one.source in partly} == {""}


def test_the_numbers_of_its_claims_do_not_follow_the_text(folder: Path) -> None:
    """By subject, predicate and object or value; and the file is in the order of the ids."""
    partly = {row["source"] for row in rows(folder / "coverage.csv") if row["reason"] == "withheld"}
    table = rows(folder / "claims.csv")
    assert [row["id"] for row in table] == sorted(row["id"] for row in table)
    citing = [row for row in table if partly & {part.strip() for part in row["source"].split(";")}]
    order = [(row["subject"], row["predicate"], row["object"] or row["value"]) for row in citing]
    assert order == sorted(order)


def test_medical_matters_of_officials_are_left_out(folder: Path, facts: Dataset) -> None:
    """The sentence is accounted for, and no claim speaks of treatment."""
    left = [row for row in rows(folder / "coverage.csv") if row["reason"] == "left out"]
    assert ("turan-2023-01-22", "9", "2") in {(row["source"], row["paragraph"], row["sentence"]) for row in left}
    texts = " ".join(f"{claim.value} {claim.note}" for claim in facts.claims).lower()
    assert not re.search(r"medical|treatment (of|in)|clinic|germany for", texts)
