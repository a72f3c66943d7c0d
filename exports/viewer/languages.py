"""The languages of the page: one file of texts each, found in `texts/`; a new file is a new language."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import orjson

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable

#: The language that every text is first written in, and that files and pages have where none is chosen.
USUAL = "en"
#: Parts of the texts that no module of the page of a file asks for.
_EXPLORER = frozenset({"canvas", "explorer", "referral", "taking"})


def texts_folder() -> Traversable:
    """Where the files of texts are."""
    return files("exports.viewer") / "texts"


@cache
def texts_of(language: str) -> Mapping[str, object]:
    """Give every text of a language, by key.

    Args:
        language: its code, such as `ru`; must be one of `languages`.
    """
    texts: Mapping[str, object] = orjson.loads(texts_folder().joinpath(f"{language}.json").read_bytes())
    return texts


@cache
def texts_of_file() -> Mapping[str, Mapping[str, object]]:
    """Give the texts of a page that is a file, by code: all but those of what only the explorer has."""
    return {code: {key: text for key, text in texts_of(code).items() if key not in _EXPLORER} for code in languages()}


@cache
def languages() -> Mapping[str, str]:
    """Give what each language calls itself, by its code, in the order of the codes."""
    codes = sorted(file.name.removesuffix(".json") for file in texts_folder().iterdir() if file.name.endswith(".json"))
    return {code: str(texts_of(code)["languageName"]) for code in codes}
