"""Names of people, bodies and places: a few are common and most are rare, as everywhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

STARTS = ("Ar", "Be", "Dor", "El", "Fa", "Gun", "Hil", "Is", "Kor", "La", "Mir", "Nes", "Or", "Pas", "Ru", "Sev")
MIDDLES = ("ba", "de", "gi", "ko", "li", "ma", "ne", "ro", "sa", "ta", "vi", "zu")
ENDS = ("d", "k", "l", "m", "n", "r", "s", "t", "sh", "y")
GIVEN, SURNAMES, PLACES = 400, 6_000, 300
#: Letter for letter, so that the two spellings of a name are one name to whoever reads both scripts.
CYRILLIC = str.maketrans("abdefghiklmnoprstuvyz", "абдефгхиклмнопрстувйз") | str.maketrans(
    "ABDEFGHIKLMNOPRSTUVYZ", "АБДЕФГХИКЛМНОПРСТУВЙЗ"
)


def cyrillic(name: str) -> str:
    """The name in Cyrillic letters."""
    return name.replace("sh", "ш").translate(CYRILLIC)


@dataclass
class Words:
    """The names of one country; the n-th given name or surname is borne by fewer people the larger n is."""

    chance: random.Random
    given: list[str] = field(init=False)
    surnames: list[str] = field(init=False)
    places: list[str] = field(init=False)
    _shares: dict[int, list[float]] = field(init=False)

    def __post_init__(self) -> None:
        """Invent the words that names are made of."""
        self.given = self._words(GIVEN, "")
        self.surnames = self._words(SURNAMES, "ov")
        self.places = self._words(PLACES, "an")
        sizes = (GIVEN, SURNAMES, PLACES)
        self._shares = {size: list(accumulate(1 / (n + 5) for n in range(size))) for size in sizes}

    def person(self) -> str:
        """A given name and a surname."""
        return f"{self._common(self.given)} {self._common(self.surnames)}"

    def place(self) -> str:
        """A town or district."""
        return self._common(self.places)

    def _common(self, words: list[str]) -> str:
        return self.chance.choices(words, cum_weights=self._shares[len(words)])[0]

    def _words(self, count: int, ending: str) -> list[str]:
        words: dict[str, None] = {}
        while len(words) < count:
            middles = "".join(self.chance.choices(MIDDLES, k=self.chance.choice((1, 1, 2))))
            words[f"{self.chance.choice(STARTS)}{middles}{self.chance.choice(ENDS)}{ending}"] = None
        return list(words)
