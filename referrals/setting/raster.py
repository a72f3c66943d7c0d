"""A drawing as PNG, for programs that show no SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exports.bridges.library import NotInstalled
from referrals.setting.moments import moment_of
from referrals.typeset.compiler import compiled

if TYPE_CHECKING:
    from referrals.document.records import Document, Picture


def raster(document: Document, picture: Picture) -> bytes:
    """Draw a picture of a document as PNG.

    Raises:
        NotInstalled: the extra `[pdf]`, which draws it, is not there.
    """
    data = {"svg": picture.svg, "width": str(picture.width)}
    return compiled("picture", data, "png", moment_of(document))


def raster_if_possible(document: Document, picture: Picture) -> bytes | None:
    """Draw it; None if nothing is there to do it."""
    try:
        return raster(document, picture)
    except NotInstalled:
        return None
