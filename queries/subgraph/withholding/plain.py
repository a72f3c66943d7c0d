"""Whether words are so general that they describe many people and lead to none."""

from __future__ import annotations

import re

#: Longer than any general description that curators write; a story needs more.
_LONGEST = 120
_WORD = re.compile(r"[^\W\d_]+")
#: An exact kinship tells who somebody is as soon as the relative is known; to be a relative of somebody does not.
_KIN = frozenset(
    {"mother", "father", "wife", "husband", "spouse", "daughter", "son", "sister", "brother", "sibling", "twin"}
    | {"uncle", "aunt", "niece", "nephew", "cousin", "widow", "grandmother", "grandfather"}
)


def is_plain(words: str) -> bool:
    """Whether a text has no number, no proper name, no exact kinship, and is short.

    Args:
        words: in English or another language that writes proper names alone with a capital. What is written in a
            script without capitals cannot be judged, and is not plain.
    """
    found = _WORD.findall(words)
    cased = all(word.upper() != word.lower() for word in found)
    proper = any(not word.islower() for word in found[1:])
    kin = any(word.lower() in _KIN for word in found)
    digits = any(letter.isnumeric() for letter in words)
    return bool(found) and len(words) <= _LONGEST and cased and not (proper or kin or digits)
