"""Coverage: proof that every sentence of every source was read, and what came of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from graph.errors import Problem
from graph.validation.checks import nearest
from loaders.curated.columns import COVERAGE, REASONS
from loaders.curated.manifest import MANIFEST
from loaders.curated.parse import qualified
from loaders.curated.tables import Row, read_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from graph.records import Dataset

Sentence = tuple[str, int, int]
_DIGITS = re.compile(r"[0-9]{1,4}")
FILE = "coverage.csv"


def check_coverage(path: Path, manifest: Mapping[str, object], dataset: Dataset) -> list[Problem]:
    """Compare coverage.csv with the numbers of sentences in the manifest.

    Args:
        path: the table.
        manifest: the content of dataset.yml; `sentences` gives, for each source, the number of sentences of each of
            its paragraphs.
        dataset: whose claims the rows name.

    Returns:
        The problems; none if the manifest counts no sentences, since coverage is then not kept.
    """
    sentences = manifest.get("sentences")
    if not sentences:
        return []
    if not isinstance(sentences, Mapping):
        return [Problem(MANIFEST, 0, "sentences", "is no mapping of source ids to lists of numbers")]
    rows, problems = read_table(path, COVERAGE, COVERAGE)
    problems += _check_counts(sentences, {source.id for source in dataset.sources})
    claims = {claim.id for claim in dataset.claims}
    seen: set[Sentence] = set()
    for row in rows:
        problems += _check_row(row, claims, dataset.id)
        place = _place(row)
        if place is None:
            problems.append(Problem(FILE, row.number, "paragraph", "paragraph and sentence are whole numbers from 1"))
        elif place in seen:
            problems.append(Problem(FILE, row.number, "sentence", "this sentence stands in another row too"))
        else:
            seen.add(place)
    return [*problems, *_compare(seen, set(_counted(sentences)))]


def _check_row(row: Row, claims: set[str], dataset: str) -> Iterator[Problem]:
    named = [part for part in row.listed("claims") if part]
    for claim in named:
        if qualified(claim, dataset) not in claims:
            yield Problem(FILE, row.number, "claims", f"no claim {claim!r}")
    if bool(named) == bool(row["reason"]):
        yield Problem(FILE, row.number, "reason", "name either claims or the reason why there are none")
    if row["reason"] and row["reason"] not in REASONS:
        yield Problem(FILE, row.number, "reason", f"{row['reason']!r} is not known", nearest(row["reason"], REASONS))


def _place(row: Row) -> Sentence | None:
    paragraph, sentence = _number(row["paragraph"]), _number(row["sentence"])
    return (row["source"], paragraph, sentence) if paragraph and sentence else None


def _number(text: object) -> int | None:
    """A whole number of at most four digits, None if it is none."""
    found = _DIGITS.fullmatch(text) if isinstance(text, str) else None
    return int(found[0]) if found else None


def _check_counts(sentences: Mapping[str, object], sources: set[str]) -> Iterator[Problem]:
    for source, paragraphs in sentences.items():
        if source not in sources:
            yield Problem(MANIFEST, 0, "sentences", f"no source {source[:40]!r}", nearest(source, sorted(sources)))
        if not isinstance(paragraphs, list) or None in map(_number, paragraphs):
            what = f"{source[:40]} has no list of the numbers of sentences of its paragraphs"
            yield Problem(MANIFEST, 0, "sentences", what, "write [3, 1, 4]")


def _counted(sentences: Mapping[str, object]) -> Iterator[Sentence]:
    for source, paragraphs in sentences.items():
        for paragraph, count in enumerate(paragraphs if isinstance(paragraphs, list) else [], start=1):
            yield from ((source, paragraph, sentence) for sentence in range(1, (_number(count) or 0) + 1))


def _compare(seen: set[Sentence], counted: set[Sentence]) -> Iterator[Problem]:
    for source, paragraph, sentence in sorted(counted - seen):
        yield Problem(FILE, 0, "", f"{source} paragraph {paragraph} sentence {sentence} has no row")
    for source, paragraph, sentence in sorted(seen - counted):
        what = f"{source} paragraph {paragraph} sentence {sentence} is not counted in dataset.yml"
        yield Problem(FILE, 0, "", what, "correct `sentences` there or the row here")
