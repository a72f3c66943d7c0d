"""Which folders hold datasets: those that were named, or the facts of the checkout that one stands in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

Folders = Annotated[
    list[Path] | None,
    typer.Argument(metavar="DIR", help="Folders of datasets; in a checkout by default all of `facts/`."),
]


def dataset_folders(named: Sequence[Path] | None) -> list[Path]:
    """Give the folders to work on.

    Raises:
        InputError: none were named, and there is no `facts/` with datasets here.
    """
    if named:
        return list(dict.fromkeys(named))
    from loaders.format import formats

    known = formats()
    facts = Path("facts")
    inside = sorted(facts.iterdir()) if facts.is_dir() else []
    found = [folder for folder in inside if folder.is_dir() and any(one.recognises(folder) for one in known)]
    if not found:
        raise InputError("no dataset was named, and here is no folder `facts` that holds any", mend="name a folder")
    return found
