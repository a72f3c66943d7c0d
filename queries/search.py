"""Finds entities by any spelling of a name, in any script, and by their id.

The full-text index gives candidates, widely: folded words, their beginnings, their skeletons, and misspellings.
What is shown and in which order is decided on the spellings themselves (`likeness`). A protected entity has no
spelling in the index, so no name finds it; its opaque id does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import BadParameter
from graph.model import load_schema
from graph.protection import Audience, shown_entity, shown_ref
from graph.spelling import SHORTEST_SKELETON, SKELETON_MARK, readings, skeleton
from queries.datasets import dataset_versions
from queries.likeness import ALIKE, name_score
from queries.rows import mapping, number, texts
from queries.statements import statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.database import Database, Reader
    from graph.database.values import Row
    from queries.likeness import Readings

LONGEST_TEXT = 200
MOST_ITEMS = 100
USUAL_ITEMS = 20
#: How many candidates are compared; also how many items all pages of one search can have.
_CANDIDATES = 300
_MOST_WORDS = 8
#: Misspellings that are looked for: one letter in a word of four, two in a word of eight (Lucene allows no more).
_FUZZY_FROM, _FUZZIER_FROM, _PREFIX_FROM = 4, 8, 2
_DIGITS = 4
_CURSOR = re.compile(r"^(?P<score>[01]\.\d{4})~(?P<mentions>\d{1,9})~(?P<id>\S{1,200})$", re.ASCII)


@dataclass(frozen=True, slots=True)
class SearchItem:
    """One entity that was found.

    Attributes:
        id: its id.
        type: its type in the schema.
        name: the name to show.
        names: every spelling that the audience may see, the shown one first.
        score: from 0.8, when it may be somebody else, to 1.0, when every word of a spelling was typed; the word that
            fits worst decides. An id typed in full scores 1.0.
        mentions: how many claims are about it; among equal scores the one of whom more is known comes first.
    """

    id: str
    type: str
    name: str
    names: tuple[str, ...]
    score: float
    mentions: int

    @property
    def place(self) -> tuple[float, int, str]:
        """What the items are sorted by."""
        return (-self.score, -self.mentions, self.id)


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """What a search found.

    Attributes:
        text: what was searched for.
        types: the types that were asked for; empty for all.
        items: best first; of equal scores the one of whom more is known, then by id.
        next: cursor of the next page; None on the last one.
        audience: who it is for.
        datasets: version of each loaded dataset, by id.
    """

    text: str
    types: tuple[str, ...]
    items: tuple[SearchItem, ...]
    next: str | None
    audience: Audience
    datasets: dict[str, str]


def search(
    database: Database,
    text: str,
    *,
    types: Sequence[str] = (),
    limit: int = USUAL_ITEMS,
    cursor: str | None = None,
    audience: Audience = Audience.PUBLIC,
) -> SearchAnswer:
    """Find entities.

    Args:
        database: where the graph is.
        text: a name or a part of it in any spelling, script and order of words, or an id; at most 200 characters.
        types: only entities of these types of the schema; all, if empty.
        limit: how many items at most, from 1 to 100.
        cursor: `next` of the page before, asked with the same text and types.
        audience: who asks.

    Returns:
        A page of items; none if no name looks alike. A word of the text that no name has excludes the name.

    Raises:
        BadParameter: the text is empty or too long, a type is unknown, or limit or cursor cannot be used.
    """
    _check(text, types, limit)
    after = _read_cursor(cursor)
    with database.reading() as reader:
        found = _Finder(reader, database.text_index, types, audience).ranked(text)
        datasets = dataset_versions(reader)
    rest = [item for item in found if after is None or item.place > after]
    page = rest[:limit]
    return SearchAnswer(
        text=text,
        types=tuple(types),
        items=tuple(page),
        next=_cursor(page[-1]) if len(rest) > limit else None,
        audience=audience,
        datasets=datasets,
    )


def words_to_find(typed: Readings) -> str:
    """Write what the full-text index is asked for.

    Args:
        typed: folded words; they hold nothing but lower-case letters and digits, so none can be an operator.
    """
    asked: dict[str, None] = {}
    for form in (form for forms in typed for form in forms):
        bones = skeleton(form)
        asked[f"{form}^8"] = None
        if len(form) >= _PREFIX_FROM:
            asked[f"{form}*^3"] = None
        if len(bones) >= SHORTEST_SKELETON:
            asked |= {f"{SKELETON_MARK}{bones}^4": None, f"{SKELETON_MARK}{bones}*": None}
    return " OR ".join(asked)


def misspellings_to_find(typed: Readings) -> str:
    """Write what the full-text index is asked for where no word was found as it was typed; empty for short words."""
    forms = (form for forms in typed for form in forms if len(form) >= _FUZZY_FROM)
    return " OR ".join(dict.fromkeys(f"{form}~{2 if len(form) >= _FUZZIER_FROM else 1}" for form in forms))


def _check(text: str, types: Sequence[str], limit: int) -> None:
    if len(text) > LONGEST_TEXT:
        raise BadParameter(f"is longer than {LONGEST_TEXT} characters", where="text", mend="type a name")
    if not text.strip():
        raise BadParameter("is empty", where="text", mend="type a name or an id")
    known = load_schema().nodes
    wrong = next((name for name in types if name not in known), None)
    if wrong is not None:
        raise BadParameter(f"{wrong[:40]!r} is no type", where="types", mend=f"one of {', '.join(known)}")
    if not 1 <= limit <= MOST_ITEMS:
        raise BadParameter(f"{limit} is out of range", where="limit", mend=f"from 1 to {MOST_ITEMS}")


@dataclass(frozen=True, slots=True)
class _Finder:
    """Looks up candidates in one transaction, and keeps those that look alike."""

    reader: Reader
    text_index: str
    types: Sequence[str]
    audience: Audience

    def ranked(self, text: str) -> list[SearchItem]:
        """Everything that fits a text, best first."""
        typed = readings(text)[:_MOST_WORDS]
        # Misspellings make the index read every word it has, so they are looked for only where nothing else is found.
        found = self._by_name(words_to_find(typed), typed) or self._by_name(misspellings_to_find(typed), typed)
        return sorted({**found, **self._by_id(text)}.values(), key=lambda item: item.place)

    def _by_name(self, words: str, typed: Readings) -> dict[str, SearchItem]:
        asked = {
            "words": words,
            "types": list(self.types) or None,
            "audiences": self.audience.levels,
            "text_index": self.text_index,
            "most": _CANDIDATES,
        }
        rows = self.reader.rows(statement("lookup/search"), asked) if words else []
        items = (_item(row, typed, self.audience) for row in rows)
        return {item.id: item for item in items if item.score >= ALIKE}

    def _by_id(self, text: str) -> dict[str, SearchItem]:
        """The entity whose id was typed, if there is one: it comes first."""
        rows = self.reader.rows(statement("lookup/entity"), {"ids": [text.strip()]})
        shown = [shown_entity(mapping(row["entity"]), self.audience) for row in rows]
        return {
            str(entity["id"]): SearchItem(
                str(entity["id"]), str(entity["type"]), shown_ref(entity).name, texts(entity.get("names")), 1.0, 0
            )
            for entity in shown
            if not self.types or entity["type"] in self.types
        }


def _item(row: Row, typed: Readings, audience: Audience) -> SearchItem:
    entity = shown_entity(row, audience)
    names = texts(entity.get("names"))
    score = max((name_score(typed, name) for name in names), default=0.0)
    return SearchItem(
        str(entity["id"]),
        str(entity["type"]),
        shown_ref(entity).name,
        names,
        round(score, _DIGITS),
        number(row["mentions"]),
    )


def _cursor(item: SearchItem) -> str:
    return f"{item.score:.{_DIGITS}f}~{item.mentions}~{item.id}"


def _read_cursor(cursor: str | None) -> tuple[float, int, str] | None:
    if cursor is None:
        return None
    match = _CURSOR.match(cursor)
    if match is None:
        raise BadParameter("is no cursor", where="cursor", mend="take `next` of the page before")
    return -float(match["score"]), -int(match["mentions"]), match["id"]
