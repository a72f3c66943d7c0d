"""The words of a dossier: every sentence that the program writes is one of the templates in `wording.yml`.

A lawyer can change them without any code. The file keeps to the wording table of the specification of dossiers: an
allegation with one origin begins with "According to", one with more with "each report", and no label of a person is in
it that a court would have to give.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import yaml

from graph.errors import SchemaError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FILE = "wording.yml"


@cache
def templates() -> Mapping[str, str]:
    """Every template by its key, such as `posts.held`.

    Raises:
        SchemaError: the file is no mapping of groups to templates.
    """
    content = yaml.safe_load((files("referrals") / "draft" / FILE).read_text(encoding="utf-8"))
    if not isinstance(content, dict) or not all(isinstance(group, dict) for group in content.values()):
        raise SchemaError(f"{FILE}: has to hold groups of templates")
    return {f"{group}.{key}": str(text) for group, words in content.items() for key, text in words.items()}


def worded(key: str, /, **values: object) -> str:
    """Fill a template.

    Args:
        key: group and name, such as `posts.held`.
        values: what its placeholders stand for; names, days and counts, never free text of ours.

    Raises:
        SchemaError: there is no such template, or it asks for something that is not given.
    """
    try:
        return templates()[key].format(**values)
    except KeyError as error:
        raise SchemaError(f"{FILE}: {key}: {error} is not known") from error


def word(group: str, key: str) -> str:
    """Give the word for a kind, role or edge; the key itself, with spaces, if the file has none."""
    return templates().get(f"{group}.{key}", key.replace("-", " ").replace("_", " "))


def did(role: str, what: str) -> str:
    """Say what somebody did in an act by role; empty if the file has no words for the role."""
    return templates().get(f"roles.{role}", "").format(it=what)


def is_group(name: str) -> bool:
    """Whether a name describes several people: it begins with a plural word and goes on in small letters."""
    first, _, rest = name.partition(" ")
    return first.endswith("s") and not first.endswith("ss") and rest[:1].islower()


def within(name: str) -> str:
    """A name within a sentence: a description of several people, or one with an article, begins in small letters."""
    described = is_group(name) or name.startswith("The ")
    return f"{name[:1].lower()}{name[1:]}" if described else name


def joined(words: Iterable[str]) -> str:
    """Join words as a sentence does: `a, b and c`."""
    *most, last = list(dict.fromkeys(words)) or [""]
    return f"{', '.join(most)} and {last}" if most else last


def counted(count: int, one: str, many: str) -> str:
    """Say how many there are: `one origin`, `3 origins`, `no origin`."""
    return {0: f"no {one}", 1: f"one {one}"}.get(count, f"{count} {many}")
