"""One spelling for many: folds names of any script and transliteration so that they can be found and compared.

Folding is for finding, never for showing or for merging two people. Three steps, each on top of the one before:

- `fold` writes a text in plain lower-case Latin letters: Azerbaijani letters as English newspapers write them
  (ə→a, ş→sh, x→kh, c→j), Russian and Azerbaijani Cyrillic likewise, other diacritics and apostrophes dropped;
- `readings` gives the folded words a second reading where an English and an Azerbaijani eye differ (`c`, `x`);
- `skeleton` keeps what transliterations rarely disagree on: consonants in classes, and whether a vowel comes first.
  Ələkbərov, Алекперов and Alakbarov have one skeleton.

The letter tables follow the Azerbaijani alphabet of 1991, its Cyrillic one of 1958, and the Russian alphabet as the
United States Board on Geographic Names romanises it. Scripts that are not in the tables stay as they are.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Set before a skeleton in the full text, so that it cannot be taken for a word.
SKELETON_MARK = "0"
#: A shorter skeleton is shared by too many words to find anything.
SHORTEST_SKELETON = 3

_AZERBAIJANI = {"ə": "a", "ı": "i", "ö": "o", "ü": "u", "ş": "sh", "ç": "ch", "ğ": "gh", "x": "kh", "q": "g"}
_CYRILLIC = str.maketrans("абвгдеёзийклмнопрстуфыэәөүһҝҹј", "abvgdeeziyklmnoprstufieaouhgjy", "ъь") | str.maketrans(
    {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ғ": "gh"}
)
_LETTERS = _CYRILLIC | str.maketrans("", "", "'’‘ʼʻ`´ʹ")
_SECOND_LETTERS = str.maketrans(_AZERBAIJANI)
_ENGLISH_LETTERS = str.maketrans(_AZERBAIJANI | {"x": "ks"})
#: "c" is "j" in Azerbaijani, but in "ch" and "ck" it is not a letter of its own.
_LONE_C = re.compile(r"c(?![hk])")
_SOFT_C = re.compile(r"c(?=[eiy])")
#: One sound, several usual spellings: Джафаров, Djafarov, Jafarov; Aliyev, Aliev.
_SAME_SOUND = ((re.compile("dzh|dj"), "j"), (re.compile("iy(?=[aeiou])"), "i"), (re.compile("ck"), "k"))
_WORD = re.compile(r"[^\W_]+")

_DIGRAPHS = (("shch", "s"), ("kh", "k"), ("gh", "k"), ("sh", "s"), ("zh", "j"))
_CLASSES = str.maketrans({"g": "k", "h": "k", "q": "k", "b": "p", "d": "t", "f": "v", "w": "v"})
_VOWELS = re.compile("[aeiouy]")
_DOUBLED = re.compile(r"(.)\1")


def fold(text: str) -> str:
    """Write a text in plain lower-case Latin letters, its words separated by single spaces.

    Args:
        text: a name or several words, in any script and case.

    Returns:
        The folded words; empty if the text has no letter or digit.

    Example:
        >>> fold("Вугар Алекперов"), fold("Vüqar Ələkbərov"), fold("Haciyev")
        ('vugar alekperov', 'vugar alakbarov', 'hajiev')
    """
    return " ".join(_fold_word(word) for word in _words(text))


def readings(text: str) -> tuple[tuple[str, ...], ...]:
    """Give every word of a text in each way in which it may be meant, the Azerbaijani reading first.

    A word without a letter that is only Azerbaijani may be English: there `c` is k or s, and `x` is ks.

    Example:
        >>> readings("Victor Hacı")
        (('vijtor', 'viktor'), ('haji',))
    """
    return tuple(_readings_of(word) for word in _words(text))


def skeleton(word: str) -> str:
    """Give the consonants of a folded word in classes that transliterations keep apart, `a` in front for a vowel.

    Args:
        word: one folded word.

    Example:
        >>> skeleton(fold("Ələkbərov")), skeleton(fold("Алекперов")), skeleton(fold("Гаджиев"))
        ('alkprv', 'alkprv', 'kjv')
    """
    for spelled, sound in _DIGRAPHS:
        word = word.replace(spelled, sound)
    word = _DOUBLED.sub(r"\1", word.translate(_CLASSES))
    consonants = _VOWELS.sub("", word)
    return f"a{consonants}" if _VOWELS.match(word) else consonants


def search_text(names: Iterable[str]) -> str:
    """Give what the full-text index holds of an entity: its folded words and their skeletons, each once.

    Args:
        names: every spelling of its name.

    Returns:
        Words in the order in which they first occur, then marked skeletons; empty if there is no name.
    """
    words = dict.fromkeys(reading for name in names for word in readings(name) for reading in word)
    bones = dict.fromkeys(SKELETON_MARK + bone for bone in map(skeleton, words) if len(bone) >= SHORTEST_SKELETON)
    return " ".join([*words, *bones])


def _words(text: str) -> list[str]:
    """The words in lower case, Cyrillic already in Latin; İ loses the dot that lower-casing leaves beside it."""
    lowered = unicodedata.normalize("NFC", text).replace("İ", "i").replace("I", "i").lower()
    return _WORD.findall(lowered.translate(_LETTERS))


def _fold_word(word: str) -> str:
    return _plain(_LONE_C.sub("j", word).translate(_SECOND_LETTERS))


def _readings_of(word: str) -> tuple[str, ...]:
    folded = _fold_word(word)
    if not word.isascii():
        return (folded,)
    english = _plain(_LONE_C.sub("k", _SOFT_C.sub("s", word)).translate(_ENGLISH_LETTERS))
    return (folded,) if english == folded else (folded, english)


def _plain(word: str) -> str:
    """Drop the diacritics that are left, and settle on one spelling of a sound."""
    decomposed = unicodedata.normalize("NFKD", word)
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    for spelled, sound in _SAME_SOUND:
        bare = spelled.sub(sound, bare)
    return bare
