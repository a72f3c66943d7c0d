"""A drawing as PNG, for programs that show no SVG."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from exports.bridges.library import NotInstalled
from referrals.setting.moments import moment_of
from referrals.typeset.compiler import compiled

if TYPE_CHECKING:
    from datetime import datetime

    from referrals.document.records import Document, Picture

#: Drawings of one dossier: Word holds what stands beside it as a file, and each is drawn once.
_AT_HAND = 32


def raster(document: Document, picture: Picture) -> bytes:
    """Draw a picture of a document as PNG.

    Raises:
        NotInstalled: the extra `[pdf]`, which draws it, is not there.
    """
    return _drawn(picture.svg, picture.width, moment_of(document))


@lru_cache(maxsize=_AT_HAND)
def _drawn(svg: str, width: int, moment: datetime) -> bytes:
    return compiled("picture", {"svg": svg, "width": str(width)}, "png", moment)


def forget_drawings() -> None:
    """Forget what was drawn, as whoever measures the drawing has to."""
    _drawn.cache_clear()


def raster_if_possible(document: Document, picture: Picture) -> bytes | None:
    """Draw it; None if nothing is there to do it."""
    try:
        return raster(document, picture)
    except NotInstalled:
        return None
