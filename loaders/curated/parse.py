"""Rows to records: each cell is used, or is a problem."""

from __future__ import annotations

from enum import StrEnum
from itertools import zip_longest
from typing import TYPE_CHECKING, TypeVar

from graph.dates import Span, parse_day, parse_span
from graph.errors import BadDay, Problem
from graph.records import Citation, Claim, Entity, Sensitivity, Source, Stance, Standing, Status
from graph.validation.checks import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from loaders.curated.tables import Row

Word = TypeVar("Word", bound=StrEnum)
PUBLISHED = "published"


class Reading:
    """One row being read; what is wrong with it gathers in `problems`."""

    def __init__(self, file: str, row: Row) -> None:
        """Start on a row of a file."""
        self.file, self.row = file, row
        self.problems: list[Problem] = []

    def wrong(self, column: str, what: str, mend: str = "") -> None:
        """Note a problem of a column."""
        self.problems.append(Problem(self.file, self.row.number, column, what, mend))

    def span(self, column: str) -> Span | None:
        """Read a day, month, year or range."""
        try:
            return parse_span(self.row[column]) if self.row[column] else None
        except BadDay as error:
            self.wrong(column, error.what, error.mend)
            return None

    def word(self, column: str, words: type[Word], default: Word) -> Word:
        """Read a word from a fixed list."""
        text = self.row[column]
        if not text:
            return default
        try:
            return words(text)
        except ValueError:
            self.wrong(column, f"{text!r} is not known", nearest(text, [word.value for word in words]))
            return default

    def flag(self, column: str, *, default: bool = False) -> bool:
        """Read yes or no."""
        text = self.row[column]
        if text not in {"", "yes", "no"}:
            self.wrong(column, f"{text!r} is neither yes nor no", "write yes or no, or leave it empty")
        return text == "yes" if text else default

    def day(self, column: str) -> str:
        """Read one single day and keep its text."""
        try:
            return parse_day(self.row[column]).isoformat() if self.row[column] else ""
        except BadDay as error:
            self.wrong(column, error.what, error.mend)
            return ""

    def number(self, column: str, lowest: int, highest: int, default: int) -> int:
        """Read a whole number within bounds."""
        text = self.row[column]
        if not text:
            return default
        if text in {str(number) for number in range(lowest, highest + 1)}:
            return int(text)
        self.wrong(column, f"{text!r} is no number from {lowest} to {highest}")
        return default

    def qualifiers(self) -> dict[str, str]:
        """Read `key=value; key=value`."""
        found: dict[str, str] = {}
        for part in filter(None, self.row.listed("qualifiers")):
            key, equals, value = (piece.strip() for piece in part.partition("="))
            if not equals or not key or not value:
                self.wrong("qualifiers", f"{part!r} is not key=value", "a semicolon separates pairs")
            elif key in found:
                self.wrong("qualifiers", f"{key!r} stands twice")
            else:
                found[key] = value
        return found

    def citations(self) -> tuple[Citation, ...]:
        """Read the aligned columns source, locator and rests_on."""
        sources = self.row.listed("source")
        for column in ("locator", "rests_on"):
            if len(self.row.listed(column)) > len(sources):
                self.wrong(column, "has more values than there are sources", "one for each source, in the same order")
        aligned = list(zip_longest(sources, self.row.listed("locator"), self.row.listed("rests_on"), fillvalue=""))
        if sources and not all(sources):
            self.wrong("source", "has an empty value", "one semicolon between two sources, and none at the end")
        return tuple(Citation(source, locator, rests_on) for source, locator, rests_on in aligned if source)


def parse_source(row: Row) -> tuple[Source, list[Problem]]:
    """Read a row of sources.csv."""
    reading = Reading("sources.csv", row)
    source = Source(
        id=row["id"],
        kind=row["kind"],
        title=row["title"],
        publisher=row["publisher"],
        author=row["author"],
        published=reading.span("published"),
        published_basis=row["published_basis"],
        seen=reading.flag("seen", default=True),
        retrieved=reading.day("retrieved"),
        url=row["url"],
        archive_url=row["archive_url"],
        language=row["language"],
        file_sha256=row["file_sha256"],
        reliability=row["reliability"] or "F",
        note=row["note"],
    )
    return source, reading.problems


def parse_entity(row: Row) -> tuple[Entity, list[Problem]]:
    """Read a row of entities.csv."""
    return Entity(row["id"], row["type"], row["placeholder"], row["protected"]), []


def parse_claim(row: Row, published: Mapping[str, Span | None], dataset: str) -> tuple[Claim, list[Problem]]:
    """Read a row of claims.csv.

    Args:
        row: the row.
        published: publication days of the sources, by id, for a state that is attested on `published`.
        dataset: id of the dataset; claim ids are known outside it as `dataset:id`.
    """
    reading = Reading("claims.csv", row)
    if ":" in row["id"]:
        reading.wrong("id", "names a dataset", "write the id alone; others know it as dataset:id")
    citations = reading.citations()
    started, ended = _state(reading, citations, published)
    claim = Claim(
        id=qualified(row["id"], dataset),
        subject=row["subject"],
        predicate=row["predicate"],
        citations=citations,
        object=row["object"],
        value=row["value"],
        qualifiers=reading.qualifiers(),
        on=reading.span("on"),
        started=started,
        ended=ended,
        from_is_start=reading.flag("from_is_start"),
        to_is_end=reading.flag("to_is_end"),
        asserted_by=row["asserted_by"],
        attributed_to=row["attributed_to"],
        stance=reading.word("stance", Stance, Stance.ASSERTS),
        disputes=tuple(qualified(part, dataset) for part in row.listed("disputes") if part),
        standing=reading.word("standing", Standing, Standing.ALLEGED),
        nature=row["nature"],
        credibility=reading.number("credibility", 1, 6, 6),
        note=row["note"],
        sensitivity=reading.word("sensitivity", Sensitivity, Sensitivity.PUBLIC),
        curator=row["curator"],
        recorded_on=reading.day("recorded_on"),
        status=reading.word("status", Status, Status.ACCEPTED),
    )
    return claim, reading.problems


def qualified(claim: str, dataset: str) -> str:
    """The id of a claim outside its dataset; one that names a dataset already stays as it is."""
    return claim if not claim or ":" in claim else f"{dataset}:{claim}"


def _state(
    reading: Reading, citations: tuple[Citation, ...], published: Mapping[str, Span | None]
) -> tuple[Span | None, Span | None]:
    """Read `from` and `to`; the word `published` stands for the publication of the first source."""
    if reading.row["from"] != PUBLISHED:
        return reading.span("from"), reading.span("to")
    if reading.row["to"]:
        reading.wrong("to", "must be empty where `from` is `published`")
    day = published.get(citations[0].source) if citations else None
    if day is None:
        reading.wrong("from", "the source has no publication day", "give the source one, or leave the cell empty")
    return day, day
