"""Importing a library that is an extra, or saying in one line how it is got."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from graph.errors import AnswerableError

if TYPE_CHECKING:
    from types import ModuleType


class NotInstalled(AnswerableError):
    """A library that is an extra is not there."""


def library(name: str, extra: str = "") -> ModuleType:
    """Import a library that is an extra.

    Args:
        name: of the library.
        extra: that brings it; empty if it has the same name.

    Raises:
        NotInstalled: it is not installed, or does not run here.
    """
    try:
        return import_module(name)
    except ImportError as error:
        raise NotInstalled(f"{name} cannot be imported: {error} (pip install 'answerable[{extra or name}]')") from error
