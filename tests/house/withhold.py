"""Add names to the withheld ones, without a name ever touching a file, an argument list or the shell's history.

    .venv/bin/python -m tests.house.withhold >> tests/house/withheld_names.txt

then type one name on each line and end with Ctrl-D. One word is withheld by itself wherever it stands. Two words, a
given name and a surname, are withheld as neighbours in either order, as one word, and as the initial before or after
the surname: enough where the surname, or the given name, is also that of a person who may be named. Folding covers the
usual spellings in Azerbaijani, English, German and Russian; give any other by itself.

    .venv/bin/python -m tests.house.withhold --show

keeps nothing, and prints how the names typed fold and on which line each stands already: to check a spelling, or to
take a line away when somebody asked to be named.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tests.house.folding import WORD, fold, pair
from tests.house.withheld_names import Withheld, line, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

GIVEN_AND_SURNAME = 2


def entries(name: str) -> set[str]:
    """The folded entries under which a name of one or two words is withheld."""
    written = WORD.findall(name)
    if len(written) not in {1, GIVEN_AND_SURNAME}:
        raise SystemExit("Each line holds one word, or a given name and a surname.")
    if len(written) == 1:
        return {fold(written[0])}
    first, second = written
    given, surname = fold(first), fold(second)
    return {pair(given, surname), pair(given[0], surname), fold(first + second), fold(second + first)}


def new_lines(names: Iterable[str], known: Withheld) -> list[str]:
    """One line for every entry that is not withheld yet, in an order that tells nothing."""
    return sorted(line(entry) for name in names for entry in entries(name) if not known.holds(entry))


def shown(names: Iterable[str], known: Withheld) -> Iterator[str]:
    """Each name's folded entries, with the number of the entry in the list, or `new`."""
    for entry in sorted(entry for name in names for entry in entries(name)):
        numbers = [at for at, kept in enumerate(known.lines, start=1) if Withheld((kept,)).holds(entry)]
        yield f"{entry}: {f'entry {numbers[0]}' if numbers else 'new'}"


def main() -> None:
    """Read names from standard input and print what was asked for."""
    names = {name for name in sys.stdin if name.strip()}
    rows = shown(names, read()) if "--show" in sys.argv else new_lines(names, read())
    sys.stdout.writelines(f"{row}\n" for row in rows)


if __name__ == "__main__":
    main()
