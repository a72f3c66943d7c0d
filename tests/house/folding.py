"""How a written name is folded, so that one entry stands for its spellings in every alphabet.

`Şəhla`, `Shahla`, `Schehla` and `Шахла` fold to the same word. The folding is coarse on purpose: it exists to find a
name that must not be there, and a false alarm costs less than a miss. Finding entities in the graph needs the finer
folding of the program itself.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from urllib.parse import unquote

# Letters that no decomposition turns into Latin ones: Azerbaijani, and Cyrillic as Russian and old Azerbaijani have it.
LETTERS = str.maketrans(
    {
        **dict(zip("əıøßэеәаояюу", ("a", "i", "o", "s", "a", "a", "a", "a", "o", "a", "u", "u"), strict=True)),
        **dict(
            zip("бвгғҝдёжзийјкл", ("b", "v", "g", "g", "g", "d", "o", "j", "z", "i", "i", "i", "k", "l"), strict=True)
        ),
        **dict(zip("мнөпрстүф", ("m", "n", "o", "p", "r", "s", "t", "u", "f"), strict=True)),
        **dict(zip("хһцчҹшщъыь", ("h", "h", "s", "c", "c", "s", "s", "", "i", ""), strict=True)),
    }
)

# Groups of letters that one alphabet writes where another has one letter; the longer ones come first.
GROUPS = (
    *(("dsch", "c"), ("tsch", "c"), ("dzh", "c"), ("sch", "s"), ("dj", "c"), ("kh", "h"), ("gh", "g"), ("sh", "s")),
    *(
        ("ch", "c"),
        ("zh", "c"),
        ("yu", "u"),
        ("iu", "u"),
        ("ue", "u"),
        ("ou", "u"),
        ("oe", "o"),
        ("ya", "a"),
        ("ia", "a"),
    ),
    *(("ye", "e"), ("j", "c"), ("q", "g"), ("x", "h"), ("y", "i"), ("w", "v"), ("e", "a")),
)

# What Azerbaijani, Russian and English hang onto a name, folded. A word is looked up with and without it.
ENDINGS = (
    *("a", "i", "u", "s", "in", "nin", "un", "nun", "na", "ni", "nu", "da", "dan", "lar", "larin"),
    *("oi", "om", "ou", "ai", "im", "ami"),
)
SHORTEST_STEM = 4

WORD = re.compile(r"[^\W\d_]+")
# A hash or an opaque id is no text; its letters would only be noise.
HEXADECIMAL = re.compile(r"\b(?=[a-f]*\d)[0-9a-f]{8,}\b")
ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
# Left in, the s of "Zorkhanov's house" would stand beside the surname like the initial of a given name.
POSSESSIVE = re.compile(r"['’]s\b")


@cache
def fold(word: str) -> str:
    """Fold one word: `Шахла` gives `sahla`; a word without letters gives an empty text."""
    plain = unicodedata.normalize("NFKC", word).lower().translate(LETTERS)
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter))
    for group, letter in GROUPS:
        plain = plain.replace(group, letter)
    return re.sub(r"(.)\1+", r"\1", plain)


@cache
def stems(word: str) -> tuple[str, ...]:
    """A folded word, and what is left of it without each ending that it may carry."""
    cut = (word.removesuffix(ending) for ending in ENDINGS if word.endswith(ending))
    return (word, *(stem for stem in cut if len(stem) >= SHORTEST_STEM))


def words(text: str) -> list[str]:
    """The folded words of a text in their order; ids, file names and escaped letters count as written out."""
    if "%" in text:
        text = unquote(text)
    if "\\u" in text:
        text = ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    return [fold(word) for word in WORD.findall(POSSESSIVE.sub("", HEXADECIMAL.sub(" ", text)))]


def pair(first: str, second: str) -> str:
    """Two neighbouring folded words as one entry, whichever of them stands first."""
    return " ".join(sorted((first, second)))
