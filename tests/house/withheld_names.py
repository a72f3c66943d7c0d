"""The names that may stand nowhere in this repository, kept so that the list itself names nobody.

`withheld_names.txt` holds one line for each folded word or pair of words: `mark:salt:hash`. The mark, 20 bits of a
cheap hash, clears nearly every word of the tree at once; the salted slow hash decides about the rest.

What this protects from, and what not: no search and no reader finds a name here. Somebody who already has a list of
names can try them against the hashes, as he could read the sources that made them known; nothing secret may rest on it.

    python -m tests.house.withhold      adds names, see there
"""

from __future__ import annotations

import hashlib
import secrets
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from tests.house.folding import pair, stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FILE = Path(__file__).with_name("withheld_names.txt")


def mark(entry: str) -> str:
    """Five hex digits that tell almost any two entries apart."""
    return hashlib.blake2b(entry.encode(), digest_size=3, key=b"answerable withheld names").hexdigest()[:5]


def slow_hash(entry: str, salt: str) -> str:
    """Thirty-two hex digits that take tens of milliseconds; the mark spares them for nearly every word of the tree."""
    return hashlib.scrypt(entry.encode(), salt=bytes.fromhex(salt), n=2**14, r=8, p=1, dklen=16).hex()


def line(entry: str) -> str:
    """The line for one folded word or pair, with a salt of its own."""
    salt = secrets.token_hex(8)
    return f"{mark(entry)}:{salt}:{slow_hash(entry, salt)}"


@dataclass(frozen=True)
class Withheld:
    """The withheld entries, each known only by its line."""

    lines: tuple[str, ...]

    @cached_property
    def by_mark(self) -> dict[str, list[tuple[str, str]]]:
        """Salt and hash of the lines that have each mark."""
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for entry in self.lines:
            sign, salt, digest = entry.split(":")
            found[sign].append((salt, digest))
        return found

    @cached_property
    def decided(self) -> dict[str, bool]:
        """What is known already about an entry; the slow hash is never made twice."""
        return {}

    @cached_property
    def clear(self) -> set[str | tuple[str, str]]:
        """Words and neighbours found harmless with all their endings: most of a text was in an earlier one."""
        return set()

    def holds(self, entry: str) -> bool:
        """Whether a folded word or pair is withheld."""
        if entry not in self.decided:
            candidates = self.by_mark.get(mark(entry), ())
            self.decided[entry] = any(slow_hash(entry, salt) == digest for salt, digest in candidates)
        return self.decided[entry]

    def among(self, words: Iterable[str]) -> set[int]:
        """Positions of the words of a text that are withheld, alone or together with the next; mostly none."""
        sequence = list(words)
        neighbours = list(pairwise(sequence))
        alone = {word for word in set(sequence) - self.clear if any(map(self.holds, stems(word)))}
        together = {both for both in set(neighbours) - self.clear if any(map(self.holds, pairs(*both)))}
        self.clear.update(set(sequence) - alone, set(neighbours) - together)
        found = {at for at, word in enumerate(sequence) if word in alone}
        return found | {at for at, both in enumerate(neighbours) if both in together}


def pairs(first: str, second: str) -> Iterator[str]:
    """Every pair that two neighbouring words can stand for, with and without endings."""
    return (pair(one, other) for one in stems(first) for other in stems(second))


def read(path: Path = FILE) -> Withheld:
    """Read the list; lines that begin with `#` are comments."""
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return Withheld(tuple(line for line in lines if line and not line.startswith("#")))
