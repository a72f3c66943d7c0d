"""The dataset is sound and whole: every sentence was read, every table is plain, and no comment is evidence."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from loaders.curated import check_folder
from tests.facts.reading import rows

if TYPE_CHECKING:
    from pathlib import Path

    from graph.records import Dataset

READ = {
    "american-interest-2017-10-17",
    "appeal-signatories",
    "iwpr-amnesty",
    "jamnews-alimardanov",
    "turan-2023-01-22",
}


def test_no_problem_is_found(folder: Path) -> None:
    """What `make check` runs finds nothing; it also holds the coverage of sentences complete."""
    assert check_folder(folder)[1] == []


def test_there_is_at_least_as_much_as_the_manifest_says(facts: Dataset, manifest: dict[str, object]) -> None:
    """A table that lost half its rows does not pass as a small one."""
    least = manifest["at_least"]
    assert isinstance(least, dict)
    there = Counter(entity.type for entity in facts.entities)
    there |= Counter(sources=len(facts.sources), entities=len(facts.entities), claims=len(facts.claims))
    assert {name: there[name] for name, count in least.items() if there[name] < count} == {}


def test_every_sentence_of_the_five_documents_has_a_row(folder: Path, manifest: dict[str, object]) -> None:
    """As many rows as sentences were counted, each with claims or with a reason."""
    counted = manifest["sentences"]
    assert isinstance(counted, dict)
    assert set(counted) == READ
    kept = rows(folder / "coverage.csv")
    assert Counter(row["source"] for row in kept) == {source: sum(numbers) for source, numbers in counted.items()}
    assert [row for row in kept if bool(row["claims"]) == bool(row["reason"])] == []


def test_every_claim_of_a_read_text_is_about_a_sentence(folder: Path, facts: Dataset) -> None:
    """Except labels and spellings that are the curators', and what must not be tied to its place in the text."""
    covered = {part.strip() for row in rows(folder / "coverage.csv") for part in row["claims"].split(";")}
    placed = [
        claim.id
        for claim in facts.claims
        if claim.asserted_by != "answerable-curators"
        and claim.predicate not in {"kind", "name"}
        and any(citation.locator for citation in claim.citations)
        and claim.id.removeprefix("azerbaijan:") not in covered
    ]
    assert placed == []


def test_reader_comments_are_no_evidence(folder: Path, facts: Dataset, manifest: dict[str, object]) -> None:
    """The manifest says so with a reason, their rows name no claim, and no claim stands in them."""
    assert "reader comments" in str(manifest["not_evidence"]).lower()
    source = "american-interest-2017-10-17"
    comments = [row for row in rows(folder / "coverage.csv") if row["reason"] == "reader comment"]
    assert {(row["source"], row["claims"]) for row in comments} == {(source, "")}
    paragraphs = {f"¶{row['paragraph']}" for row in comments}
    cited = {citation.locator for claim in facts.claims for citation in claim.citations if citation.source == source}
    assert {place.strip() for locator in cited for place in locator.split(",")}.isdisjoint(paragraphs)


@pytest.mark.parametrize("name", ["claims.csv", "coverage.csv", "entities.csv", "sources.csv", "dataset.yml"])
def test_files_are_plain(folder: Path, name: str) -> None:
    """UTF-8 without a mark, Unix line ends, one last line end."""
    content = (folder / name).read_bytes()
    content.decode("utf-8")
    assert not content.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in content
    assert content.endswith(b"\n")
    assert not content.endswith(b"\n\n")


def test_texts_without_a_date_say_how_their_range_was_found(facts: Dataset) -> None:
    """Three of the five bear no date of their own: a range, and its basis."""
    sources = {source.id: source for source in facts.sources}
    for undated in ("jamnews-alimardanov", "appeal-signatories", "iwpr-amnesty"):
        published = sources[undated].published
        assert published is not None
        assert not published.is_day
        assert len(sources[undated].published_basis) > 80


def test_sources_that_were_read_are_fingerprinted(facts: Dataset) -> None:
    """A SHA-256 of the text that was read; a text known only by repetition has none, and is cited by nobody."""
    for source in facts.sources:
        assert bool(source.file_sha256) == (source.id in READ)
        assert source.seen == (source.id in READ or source.kind == "withheld")


def test_a_pseudonymous_author_stays_one(facts: Dataset) -> None:
    """The name stands in the source only, marked as a pseudonym; no person in the graph is that author."""
    author = next(source.author for source in facts.sources if source.id == "iwpr-amnesty")
    assert author.endswith("(pseudonym)")
    pen_name = author.removesuffix("(pseudonym)").strip()
    assert [claim.id for claim in facts.claims if pen_name in claim.value or pen_name in claim.note] == []


def test_every_claim_tells_who_recorded_it_and_when(facts: Dataset) -> None:
    """Curator and day of recording, which are kept and not exported."""
    assert [claim.id for claim in facts.claims if not (claim.curator and claim.recorded_on)] == []
