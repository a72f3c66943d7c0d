"""What is wrong with single keys of a file that a person wrote, in words for that person."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, get_args

from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

#: More problems than these are counted only.
MOST_TOLD = 40
LONGEST_KEY = 80


@dataclass(frozen=True, slots=True)
class KeyProblem:
    """One thing that is wrong.

    Attributes:
        key: where it is, with places in lists counted from 1: `searches.2.on`; empty for the whole file.
        what: what is wrong, in one clause.
        mend: how to put it right; may be empty.
    """

    key: str
    what: str
    mend: str = ""

    def __str__(self) -> str:
        """One line: key, what, and in brackets how to mend it."""
        told = f"{self.key}: {self.what}" if self.key else self.what
        return f"{told} ({self.mend})" if self.mend else told


def problems_of(error: ValidationError, model: type[BaseModel]) -> Iterator[KeyProblem]:
    """Give the problems of a file, in the order of its keys; the values that were written are never repeated.

    Args:
        error: what the model found.
        model: the model of the whole file.
    """
    found = error.errors(include_url=False, include_context=False, include_input=False)
    for one in found[:MOST_TOLD]:
        yield _problem(one, model)
    if len(found) > MOST_TOLD:
        yield KeyProblem("", f"and {len(found) - MOST_TOLD} more problems")


def _problem(one: ErrorDetails, model: type[BaseModel]) -> KeyProblem:
    place = one["loc"]
    key = ".".join(str(part + 1) if isinstance(part, int) else part[:LONGEST_KEY] for part in place)
    if one["type"] == "extra_forbidden":
        known = _known(model, place[:-1])
        nearest = get_close_matches(str(place[-1])[:LONGEST_KEY], known, n=1)
        mend = f"did you mean {nearest[0]}?" if nearest else f"there are {', '.join(known)}"
        return KeyProblem(key, "this key is not known", mend)
    if one["type"] == "missing":
        return KeyProblem(key, "is missing")
    if one["type"] == "model_type":
        return KeyProblem(key, "is no list of keys with their values")
    if one["type"].startswith("date_"):
        return KeyProblem(key, "is no day", "write it as 2026-11-01")
    said = one["msg"].removeprefix("Value error, ")
    return KeyProblem(key, f"{said[:1].lower()}{said[1:]}".replace("input should be", "should be"))


def _known(model: type[BaseModel], place: tuple[int | str, ...]) -> list[str]:
    """The keys that may stand at a place of the file."""
    for part in place:
        if isinstance(part, str) and part in model.model_fields:
            model = _model_in(model.model_fields[part].annotation) or model
    return list(model.model_fields)


def _model_in(kind: object) -> type[BaseModel] | None:
    """The model in a type such as `tuple[Search, ...]` or `Contact | None`; None if there is none."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return kind
    return next((found for found in map(_model_in, get_args(kind)) if found), None)
