"""Labels: ids that hold in one file only, such as `V-1`, and must not be taken for those of another file."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

import orjson

if TYPE_CHECKING:
    from queries.subgraph.records import About

#: No id of an entity or a source has a capital letter (`facts/README.md`); that of a claim has its dataset before it.
_LABEL = re.compile(r"([^:]*:)?[A-Z]+-[0-9]+")
_DIGITS = 8


def is_label(text: str) -> bool:
    """Whether an id is a label."""
    return _LABEL.fullmatch(text) is not None


def scope_of(about: About) -> str:
    """Give eight hex digits that tell the labels of one request from those of others; the same for the same request."""
    asked = (about.title, about.question, about.parameters, about.on, about.audience, about.datasets)
    return sha256(orjson.dumps((*asked, about.latest_record))).hexdigest()[:_DIGITS]
