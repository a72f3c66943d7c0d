"""Whether a text names somebody: spellings of names found in any script, transliteration, order and inflection.

Finding too much costs a title or a note; finding too little may cost somebody their safety. So every doubt counts as
found, but for one: a word that somebody else bears openly, such as a shared surname, does not count by itself.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote

from rapidfuzz import fuzz

from graph.spelling import SHORTEST_SKELETON, fold, readings, skeleton

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

#: A shorter part of a name is a word of some language too often to say anything by itself.
SHORTEST_PART = 4
#: A part this long counts inside a longer word as well: inflected (-ın, -ова, -'s), or written together in an address.
#: In a script that folding leaves as it is, words are often not parted, and a letter says more.
_INSIDE, _INSIDE_OTHER_SCRIPT = 5, 3
#: How many letters an ending may have that takes the place of the last letter of a part (Мария, Марией).
_ENDING = 3
#: Two words with one skeleton that are less alike than this are two names (0 to 100; with the skeletons, which count
#: for half, this is the 80 of `queries.likeness.ALIKE`).
_ALIKE = 60
#: In small letters, a word with a shorter skeleton is an ordinary word more often than a name spelled unusually:
#: civil is not Sevil.
_LONG_BONE = 4
#: How many other words may stand between the parts of one name.
_BETWEEN = 2
#: Longer than any name: what is remembered of the words of a text is bounded.
_REMEMBERED = 200_000
#: Words in names that name nobody: son of, daughter of, lord, lady.
_PARTICLES = frozenset(
    {"oglu", "oghlu", "ogly", "ughlu", "gizi", "kizi", "kyzy", "bin", "bint", "ibn", "bey", "khanim", "khanum", "agha"}
    | {"von", "van", "der", "den", "del", "dos", "das", "the", "and"}
)
_TOKEN = re.compile(r"[^\W_]+(?:['’‘ʼʻ`´ʹ][^\W_]+)*")
_UNSEEN = frozenset({"Cf", "Mn"})


@dataclass(slots=True)
class _Parts:
    """The parts of all names by how a word may lead to them; a part is a number."""

    forms: list[tuple[str, ...]] = field(default_factory=list)
    numbers: dict[tuple[str, ...], int] = field(default_factory=dict)
    by_form: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    by_bone: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    by_gram: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def number_of(self, forms: tuple[str, ...]) -> int:
        """Give the number of a part, a new one if it is new."""
        if forms not in self.numbers:
            self.numbers[forms] = number = len(self.forms)
            self.forms.append(forms)
            for form in forms:
                self.by_form[form].add(number)
                if len(bone := skeleton(form)) >= SHORTEST_SKELETON:
                    self.by_bone[bone].add(number)
                if len(form) >= (inside := _inside(form)):
                    self.by_gram[form[:inside]].add(number)
        return self.numbers[forms]

    def of_word(self, word: str) -> frozenset[int]:
        """The parts that a word of a text may be."""
        found: set[int] = set()
        for forms in readings(word):
            for form in forms:
                found |= self.by_form.get(form, set())
                bone = skeleton(form)
                if not word.islower() or len(bone) >= _LONG_BONE:
                    found |= {part for part in self.by_bone.get(bone, ()) if self._alike(part, form)}
                found.update(self._inside(form))
        return frozenset(found)

    def _alike(self, part: int, form: str) -> bool:
        return any(fuzz.ratio(form, other) >= _ALIKE for other in self.forms[part])

    def _inside(self, form: str) -> Iterator[int]:
        for at in range(len(form)):
            for size in (_INSIDE_OTHER_SCRIPT, _INSIDE):
                for part in self.by_gram.get(form[at : at + size], ()):
                    if any(_stands_in(other, form, at) for other in self.forms[part]):
                        yield part


class Spellings:
    """All spellings of some names, to look for in texts."""

    def __init__(self, names: Iterable[str], bearers: Callable[[str], Iterable[str]] = lambda _: ()) -> None:
        """Take spellings in any script; one without a letter is left out.

        Args:
            names: the spellings.
            bearers: gives the names of others who may bear a folded word; asked once for each that is found in a text.
        """
        self._bearers_of, self._asked = bearers, set[int]()
        self._parts = _Parts()
        self._names: set[tuple[int, ...]] = set()
        self._with: defaultdict[int, set[tuple[int, ...]]] = defaultdict(set)
        self._whole: set[int] = set()
        self._borne: set[str] = set()
        self._bearers: set[frozenset[int]] = set()
        self._words: dict[str, frozenset[int]] = {}
        for name in names:
            self._add(name)

    def _add(self, name: str) -> None:
        words = [forms for forms in readings(_plain(name)) if forms[0] not in _PARTICLES]
        if not words:
            return
        parts = tuple(self._parts.number_of(forms) for forms in words)
        self._names.add(parts)
        if len(parts) == 1:
            self._whole.add(parts[0])
            return
        for part in parts:
            self._with[part].add(parts)
        squeezed = ("".join(forms[0] for forms in words), "".join(forms[0] for forms in reversed(words)))
        self._whole |= {self._parts.number_of((one,)) for one in squeezed}

    def __bool__(self) -> bool:
        return bool(self._names)

    def leave(self, name: str) -> None:
        """Remember how somebody else is called, whose name must stay; one that is called the same is not left."""
        words = _TOKEN.findall(_plain(name))
        if not all(_is_proper(word) for word in words) or self.is_called(name):
            return
        hits = {word: parts for word in words if (parts := self._of(word))}
        for word in hits:
            self._borne |= set(fold(word).split()) | {skeleton(one) for one in fold(word).split()}
        if hits:
            self._bearers.add(frozenset().union(*hits.values()))

    def allow(self, word: str) -> None:
        """Remember a word of our own, such as the id of a dataset, that happens to hold a part of a name."""
        if not self.is_called(word):
            self._borne |= set(fold(word).split())

    def is_called(self, text: str) -> bool:
        """Whether a name or an id has all parts of one spelling: that of the same person, or of a namesake."""
        return any(
            any(set(name) <= found for part in found for name in self._with.get(part, ())) or bool(self._whole & found)
            for found in (frozenset().union(*map(self._of, words)) for words in _readings_of(text))
        )

    def found_in(self, text: str) -> bool:
        """Whether a text has a spelling, most of one, an initial with a surname, or a part that nobody else bears."""
        return any(self._found(words) for words in _readings_of(text))

    def _found(self, words: list[str]) -> bool:
        hits = [(at, parts) for at, word in enumerate(words) if (parts := self._of(word))]
        return bool(hits) and (
            any(self._tells(words[at], parts) for at, parts in hits)
            or any(self._together(hits, name) for name in self._named_with(hits))
            or any(self._initial(words, at, parts) for at, parts in hits)
        )

    def _tells(self, word: str, parts: frozenset[int]) -> bool:
        """Whether one word is enough: a part of a name that nobody else bears."""
        self._ask(parts)
        if any(one in self._borne or skeleton(one) in self._borne for one in fold(word).split()):
            return False
        return any(part in self._whole or len(self._parts.forms[part][0]) >= SHORTEST_PART for part in parts)

    def _ask(self, parts: frozenset[int]) -> None:
        new = parts - self._asked
        self._asked |= new
        for form in sorted({form for part in new for form in self._parts.forms[part]}):
            for name in self._bearers_of(form):
                self.leave(name)

    def _named_with(self, hits: list[tuple[int, frozenset[int]]]) -> set[tuple[int, ...]]:
        return {name for _, parts in hits for part in parts for name in self._with.get(part, ())}

    def _together(self, hits: list[tuple[int, frozenset[int]]], name: tuple[int, ...]) -> bool:
        """Whether two parts of a name stand near each other, and nobody else bears both."""
        wanted = set(name)
        for at, _ in hits:
            window = [found for other, found in hits if 0 <= other - at <= len(name) + _BETWEEN]
            near = wanted & frozenset().union(*window)
            several = len(near) > 1 and sum(1 for found in window if found & wanted) > 1
            if several and (near == wanted or not any(near <= bearer for bearer in self._bearers)):
                return True
        return False

    def _initial(self, words: list[str], at: int, parts: frozenset[int]) -> bool:
        """Whether an initial beside a part of a name is that of another part: L. Mirqas, Mirqas L."""
        letters = {
            fold(words[near])[:1] for near in (at - 1, at + 1) if 0 <= near < len(words) and _is_initial(words[near])
        }
        return bool(letters) and any(
            self._parts.forms[other][0][:1] in letters
            for name in self._named_with([(at, parts)])
            for other in set(name) - parts
        )

    def _of(self, word: str) -> frozenset[int]:
        found = self._words.get(word)
        if found is None:
            if len(self._words) > _REMEMBERED:
                self._words.clear()
            self._words[word] = found = self._parts.of_word(word)
        return found


def _readings_of(text: str) -> Iterator[list[str]]:
    """The words of a text, and those behind the percent signs of an address or the entities of a web page."""
    yield _TOKEN.findall(_plain(text))
    if "%" in text or "&" in text:
        yield _TOKEN.findall(_plain(html.unescape(unquote(text))))


def _plain(text: str) -> str:
    """Leave out what cannot be seen, and write letters as they are usually written."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in plain if unicodedata.category(letter) not in _UNSEEN)


def _inside(form: str) -> int:
    return _INSIDE if form.isascii() else _INSIDE_OTHER_SCRIPT


def _stands_in(part: str, form: str, at: int) -> bool:
    if len(part) < _inside(part):
        return False
    inflected = at == 0 and len(part) > _INSIDE and form.startswith(part[:-1]) and len(form) <= len(part) + _ENDING
    return form.startswith(part, at) or inflected


def _is_proper(word: str) -> bool:
    """Whether a word may belong to a name: a capital, a script without capitals, or a particle."""
    return not word[0].islower() or fold(word) in _PARTICLES


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isalpha()
