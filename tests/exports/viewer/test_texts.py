"""Every language has every text of English with the same places to fill in, and no text is asked for in vain."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from exports.viewer.languages import USUAL, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

SCRIPTS = sorted([*Path("exports/viewer").glob("*.js"), *Path("api/http/static/explorer").glob("*.js")])
ASKED = re.compile(r"""\b(?:say|count)\(\s*["`]([\w.-]+)["`]""")


def flat(texts: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text by its whole key; the forms of a text that depends on a number each by their own."""
    if isinstance(texts, str):
        yield key, texts
    elif isinstance(texts, dict):
        for name, inner in texts.items():
            yield from flat(inner, f"{key}.{name}" if key else name)
    elif isinstance(texts, list):
        for nth, inner in enumerate(texts):
            yield from flat(inner, f"{key}.{nth}")


def test_every_text_that_is_asked_for_is_there() -> None:
    """By the keys that stand in the modules as they are."""
    known = set(dict(flat(texts_of(USUAL))))
    known |= {key.rpartition(".")[0] for key in known}
    asked = {(path.name, key) for path in SCRIPTS for key in ASKED.findall(path.read_text(encoding="utf-8"))}
    assert len(asked) > 100
    assert {(name, key) for name, key in asked if key not in known} == set()
