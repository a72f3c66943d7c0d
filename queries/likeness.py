"""How much a typed text looks like a name, whatever the script, the transliteration and the order of its words.

The score of a name is the score of the typed word that fits it worst: two people who share a surname must differ by
the other word. Each word is compared as it is folded and by its skeleton (`graph/spelling.py`), half and half; the
thresholds were set on the pairs of names in `tests/queries/test_likeness.py`.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz

from graph.spelling import readings, skeleton

Readings = tuple[tuple[str, ...], ...]
#: Below this, two names are of different people more often than not.
ALIKE = 0.8
#: What the first letters of a name are worth, against the whole of it.
_BEGINNING = 0.9
_SHORTEST_BEGINNING = 2
#: How much of the score hangs on how many of the name's words were typed.
_COVERED = 0.06


def name_score(typed: Readings, name: str) -> float:
    """Compare what was typed with one spelling of a name.

    Args:
        typed: `graph.spelling.readings` of what was typed.
        name: one spelling.

    Returns:
        From 0.0 to 1.0; 1.0 only if every word of the name was typed exactly, up to folding; 0.0 if nothing was typed
        or the name has fewer words.
    """
    words = _words(name)
    if not typed or len(typed) > len(words):
        return 0.0
    left, worst = list(words), 1.0
    for forms in sorted(typed, key=lambda forms: -len(forms[0])):
        scored = [(_word_score(forms, word), word) for word in left]
        best, word = max(scored, key=lambda pair: pair[0])
        left.remove(word)
        worst = min(worst, best)
    return worst * (1 - _COVERED + _COVERED * len(typed) / len(words))


def _word_score(typed: tuple[str, ...], word: tuple[str, ...]) -> float:
    return max(_form_score(form, other) for form in typed for other in word)


def _form_score(form: str, word: str) -> float:
    """Compare two folded words; a beginning counts nearly as much as the whole word, since names are typed."""
    if form == word:
        return 1.0
    whole = _likeness(form, word)
    if not _SHORTEST_BEGINNING <= len(form) < len(word):
        return whole
    return max(whole, _BEGINNING * _likeness(form, word[: len(form)]))


@lru_cache(maxsize=100_000)
def _likeness(one: str, other: str) -> float:
    bones = fuzz.ratio(skeleton(one), skeleton(other))
    return (fuzz.ratio(one, other) + bones) / 200


@lru_cache(maxsize=50_000)
def _words(name: str) -> Readings:
    return readings(name)
