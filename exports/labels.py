"""Labels: ids that hold in one file only, such as `V-1`, and must not be taken for those of another file.

`queries/subgraph/withholding/labels.py` gives them, to entities and sources (`V-1`, `S-2`) and to the claims and edges
that touch these (`V-1-c1`, `V-1-e1`, `K-3`).
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

import orjson

if TYPE_CHECKING:
    from queries.subgraph.records import About

#: No other id has a capital letter at its beginning (`facts/README.md`); that of a claim begins with its dataset.
_LABEL = re.compile(r"[A-Z]-[0-9]+(-[ce][0-9]+)?")
_AMONG_WORDS = re.compile(rf"(?<![\w-]){_LABEL.pattern}(?![\w-])")
_DIGITS = 8


def is_label(text: str) -> bool:
    """Whether an id is a label."""
    return _LABEL.fullmatch(text) is not None


def without_labels(text: str) -> str:
    """Give a text in which every label is the same."""
    return _AMONG_WORDS.sub("…", text)


def scope_of(about: About) -> str:
    """Give eight hex digits that tell the labels of one request from those of others; the same for the same request."""
    asked = (about.title, about.question, about.parameters, about.on, about.audience, about.datasets)
    return sha256(orjson.dumps((*asked, about.latest_record))).hexdigest()[:_DIGITS]
