"""Typst as a function from a template and data to a file, with the same bytes for the same data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

from exports.bridges.library import library

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from types import ModuleType

_DOTS_PER_INCH = 150


@dataclass(frozen=True, slots=True)
class _Setter:
    """The library, and the fonts of this machine behind its own, which are looked for once."""

    typst: ModuleType
    fonts: Any


def compiled(
    template: str,
    data: Mapping[str, str],
    kind: Literal["pdf", "png"],
    moment: datetime,
    standards: Sequence[str] = (),
) -> bytes:
    """Set a template with data.

    Args:
        template: name of a file beside this one, without its suffix.
        data: texts by name, which the template finds in `sys.inputs`.
        kind: what is made; of pictures the first page alone.
        moment: the time that the file bears as that of its making.
        standards: of PDF, which the result has to keep.

    Raises:
        NotInstalled: Typst is not there; the line says how it is got.
        RuntimeError: the data cannot be set as the standards ask.
    """
    setter = _setter()
    made = setter.typst.compile(
        (files("referrals.typeset") / f"{template}.typ").read_bytes(),
        format=kind,
        ppi=_DOTS_PER_INCH,
        font_paths=setter.fonts,
        sys_inputs=dict(data),
        pdf_standards=list(standards),
        timestamp=moment,
    )
    return bytes(made[0] if isinstance(made, list) else made)


@cache
def _setter() -> _Setter:
    typst = library("typst", extra="pdf")
    return _Setter(typst, typst.Fonts())
