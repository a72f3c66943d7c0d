"""How a criterion reads in a dossier: its marks in words, and sources by number instead of their ids."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from referrals.draft.acts import source_number
from referrals.draft.days import stretch
from referrals.draft.wording import word, worded
from referrals.programme import load_programmes

if TYPE_CHECKING:
    from referrals.checklist import Criterion
    from referrals.draft.manuscript import Manuscript

#: A day, or a range of days, as the records have it.
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_RANGES = re.compile(rf"(?:{_DAY}|\.\.)/(?:{_DAY}|\.\.)|{_DAY}")
#: Words with which reasons begin that are no names.
_BEGINNINGS = frozenset(
    {"The", "A", "No", "Two", "Post,", "Possible", "It", "Somebody", "Holding", "Duty,", "These", "An", "That", "Being"}
)
_MODES = re.compile(r"\bby (?P<mode>[a-z]+(?:-[a-z]+)*) \[")


def standing_of(one: Criterion) -> str:
    """The status with its marks; a contested criterion is never shown without the mark."""
    marks = [one.status.value]
    marks += [worded("criteria.contested")] if one.contested else []
    marks += [] if one.required == "required" else [f"({one.required})"]
    return "\n".join(marks)


def because_of(manuscript: Manuscript, one: Criterion) -> str:
    """What decides, one sentence in each line."""
    return "\n".join(_sentence(shown(manuscript, text)) for text in one.because)


def lifts_of(manuscript: Manuscript, one: Criterion) -> str:
    """What would lift it, one in each line; a dash if nothing is missing."""
    return "\n".join(_sentence(shown(manuscript, text)) for text in one.lifts) or "–"


def shown(manuscript: Manuscript, text: str) -> str:
    """A text of the checklist with numbers in place of ids of sources, and words in place of names of ways."""
    text = _MODES.sub(lambda found: f"by “{word('modes', found['mode'])}” [", text)
    for mode in manuscript.programme.modes:
        text = (
            re.sub(rf"(?<![\w-]){re.escape(mode)}(?![\w-])", word("modes", mode), text)
            if "ways of this" in text
            else text
        )
    text = _programmes().sub(lambda found: f"“{load_programmes()[found[0]].title}”", text)
    ids = sorted(manuscript.matter.sources, key=len, reverse=True)
    if not ids:
        return text
    known = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ids))})(?![\w-])")
    text = known.sub(lambda found: source_number(manuscript, found[0]), text)
    text = _RANGES.sub(lambda found: stretch(found[0]), text)
    return text if manuscript.is_internal else _without_ids(manuscript, text)


@cache
def _programmes() -> re.Pattern[str]:
    """The short names of programmes, which are told by their titles."""
    names = sorted(load_programmes(), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])")


def within(text: str) -> str:
    """A sentence of a judgement as part of another one; a name or an abbreviation keeps its capital."""
    first = text.partition(" ")[0]
    lowered = first.lower() if first in _BEGINNINGS else first
    return f"{lowered}{text[len(first) :]}".rstrip(".")


def _without_ids(manuscript: Manuscript, text: str) -> str:
    """Ids of claims are of use in the submitter's own house only."""
    named = re.compile(r" ?\[[^\]]*:[^\]]*\]")
    return named.sub(lambda found: "" if any(one in found[0] for one in manuscript.matter.claims) else found[0], text)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."
