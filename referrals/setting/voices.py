"""Whose words a sentence holds: what the advocate wrote, or still has to write, is marked wherever it begins."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from referrals.document.records import Sentence

#: What stands before sentences of a kind; those of other kinds are in the voice of the program.
MARKS = {"user": "Submitter:", "prompt": "To be answered by the submitter:"}


def voices(sentences: Iterable[Sentence]) -> Iterator[tuple[str, str, tuple[Sentence, ...]]]:
    """Give sentences in stretches of one voice: its name (`user`, `prompt` or empty), its mark, and the sentences."""
    for voice, some in groupby(sentences, lambda one: one.kind if one.kind in MARKS else ""):
        yield voice, MARKS.get(voice, ""), tuple(some)
