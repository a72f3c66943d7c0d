"""PNG: each chart as a picture of dots, to paste where no drawing can be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.walk import each_picture
from referrals.format import File, Format
from referrals.setting.raster import raster

if TYPE_CHECKING:
    from referrals.document.records import Document


def write(document: Document) -> tuple[File, ...]:
    """Give a file for each chart; none if the dossier has none."""
    return tuple(File(f"{one.name}.png", raster(document, one)) for one in each_picture(document))


FORMAT = Format(
    name="png",
    title="each chart as a picture",
    suffix=".png",
    media_type="image/png",
    write=write,
    order=7,
)
