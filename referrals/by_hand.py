"""YAML that a person writes by hand, read as that person means it.

YAML 1.1 takes the key `on` for a truth value, an impossible day for a broken file, a telephone number for a number.
Here a value is a text unless it is `true`, `false` or nothing, and a key to which nothing was written is not there.
What a text has to be is for the model to say, which names the key.
"""

from __future__ import annotations

import re
from typing import ClassVar

import yaml

_TRUTH, _NOTHING = "tag:yaml.org,2002:bool", "tag:yaml.org,2002:null"


class _ByHand(yaml.SafeLoader):
    """Reads plain data, and takes for a truth value only what YAML 1.2 does."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}  # type: ignore[misc]  # so it is


_ByHand.add_implicit_resolver(_TRUTH, re.compile(r"(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
_ByHand.add_implicit_resolver(_NOTHING, re.compile(r"(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""])


def read_by_hand(text: str) -> object:
    """Read YAML as plain data.

    Args:
        text: the file.

    Returns:
        Maps, lists, texts and truth values; None for an empty file.

    Raises:
        ValueError: it is not YAML; one line says where.
    """
    try:
        return filled_in(yaml.load(text, Loader=_ByHand))  # noqa: S506 - a safe loader with fewer words
    except yaml.YAMLError as error:
        raise ValueError(" ".join(str(error).split())[:300]) from None
    except RecursionError:
        raise ValueError("it is nested too deep") from None


def filled_in(content: object) -> object:
    """Give plain data without the keys to which nothing was written."""
    if isinstance(content, dict):
        return {key: filled_in(value) for key, value in content.items() if value is not None}
    if isinstance(content, list):
        return [filled_in(value) for value in content if value is not None]
    return content
