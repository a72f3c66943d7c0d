"""Nobody withheld is named: not in a file, a file's name, an id, a commit message, a branch, or the history.

A hit says where, never whom: this output is public too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.house import tree, withhold
from tests.house.folding import fold, words
from tests.house.withheld_names import Withheld, line, read

if TYPE_CHECKING:
    from collections.abc import Iterator

# An invented person, withheld only within this file.
INVENTED = ("Şəhlaqız", "Zorxanova")


@pytest.fixture(scope="module")
def withheld() -> Withheld:
    """The real list."""
    return read()


@pytest.fixture(scope="module")
def invented() -> Withheld:
    """A list that holds the invented person's full name, and her given name alone."""
    entries = {*withhold.entries(" ".join(INVENTED)), *withhold.entries(INVENTED[0])}
    return Withheld(tuple(line(entry) for entry in entries))


def found_in(text: str, list_of_names: Withheld) -> list[int]:
    """Numbers of the lines of a text on which a withheld name stands or begins."""
    if not list_of_names.among(words(text)):
        return []
    rows = text.splitlines()
    alone = [at for at, row in enumerate(rows, start=1) if list_of_names.among(words(row))]
    # A name that is broken over a line end shows in no line by itself.
    return alone or [at for at in range(1, len(rows)) if list_of_names.among(words(" ".join(rows[at - 1 : at + 1])))]


def test_no_file_names_anybody_withheld(withheld: Withheld) -> None:
    """Text of every file, and the names of files and folders."""
    found = [f"{path}:{at}" for path in tree.paths() for at in found_in(tree.text(path), withheld)]
    found += [f"the name of file number {at}" for at, path in enumerate(tree.paths()) if found_in(path, withheld)]
    assert found == [], "A withheld name stands here: remove it before it is committed."


def test_no_commit_or_branch_names_anybody_withheld(withheld: Withheld) -> None:
    """Messages, people and paths of all commits that this clone has, and names of branches and tags."""
    log = tree.git("log", "--all", "--name-only", "--format=%h %an %cn %B").decode(errors="replace")
    refs = tree.git("for-each-ref", "--format=%(refname)").decode(errors="replace")
    assert found_in(log, withheld) == found_in(refs, withheld) == []


def test_no_old_version_of_a_file_names_anybody_withheld(withheld: Withheld) -> None:
    """Every version of every file in the history that this clone has, with the path it had."""
    found = [name for name, text in versions() if withheld.among(words(text))]
    assert found == [], "A withheld name stands in the history: these versions must be rewritten before a push."


def versions() -> Iterator[tuple[str, str]]:
    """Short id, and path with text, of all stored files; what is no text gives its path alone."""
    listed = (row.partition(" ") for row in tree.git("rev-list", "--objects", "--all").decode().splitlines())
    path_of = {name: path for name, _, path in listed if path}
    stored = tree.git("cat-file", "--batch", "--buffer", stdin="\n".join(path_of).encode())
    at = 0
    while at < len(stored):
        end = stored.index(b"\n", at)
        name, kind, size = stored[at:end].decode().split()
        body = stored[end + 1 : end + 1 + int(size)]
        at = end + 2 + int(size)
        readable = kind == "blob" and b"\0" not in body
        yield name[:12], f"{path_of[name]}\n{body.decode(errors='replace') if readable else ''}"


@pytest.mark.parametrize(
    "text",
    [
        "the activist ŞƏHLAQIZ was",
        "shahlagiz",
        "id: zorxanova-shahlagiz-2",
        "Шахлагиз Зорханова",
        "to Şəhlaqızın house",
        "mail: shahlagizzorkhanova",
        "S. Zorkhanova said",
        "Zorxanova,\nŞ.",
        "/people/%D0%A8%D0%B0%D1%85%D0%BB%D0%B0%D0%B3%D0%B8%D0%B7",
        '{"name": "\\u015e\\u0259hlaq\\u0131z"}',
        "facts/\u015e\u0259hlaq\u0131z.csv",
    ],
)
def test_a_withheld_name_is_found_in_every_writing(text: str, invented: Withheld) -> None:
    """Alphabets, endings, ids, initials, escapes, and a name broken over two lines."""
    assert found_in(text, invented)


@pytest.mark.parametrize("text", ["Zorkhanova alone", "Shahla Giz", "S. Zorkhan", "Zorkhanova's", "shahl", ""])
def test_what_is_not_withheld_is_not_found(text: str, invented: Withheld) -> None:
    """A surname that others bear too, and names that only begin alike."""
    assert found_in(text, invented) == []


def test_the_place_of_a_name_is_told(invented: Withheld) -> None:
    """The line number leads to the name, which the message itself does not repeat."""
    assert found_in("one\ntwo\nof Shahlagiz here\nfour", invented) == [3]


def test_the_list_holds_no_word(withheld: Withheld) -> None:
    """Each line is a mark, a salt and a hash of fixed length, and there are some."""
    assert [[len(part) for part in entry.split(":")] for entry in withheld.lines] == [[5, 16, 32]] * len(withheld.lines)
    assert withheld.lines


def test_folding_gives_one_word_for_all_spellings() -> None:
    """Azerbaijani, English, German, Russian and old Cyrillic spellings of invented names."""
    assert {fold(word) for word in ("Şəhla", "Shahla", "Schehla", "Шахла", "Шәһла", "SHƏHLA")} == {"sahla"}
    assert {fold(word) for word in ("Qüdrətcan", "Gudratjan", "Gyudratdzhan", "Гюдратджан", "Ҝүдрәтҹан")} == {
        "gudratcan"
    }
