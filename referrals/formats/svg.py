"""SVG: each chart as a drawing of any size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.walk import each_picture
from referrals.format import File, Format

if TYPE_CHECKING:
    from referrals.document.records import Document


def write(document: Document) -> tuple[File, ...]:
    """Give a file for each chart; none if the dossier has none."""
    return tuple(File(f"{one.name}.svg", one.svg.encode("utf-8", "replace")) for one in each_picture(document))


FORMAT = Format(
    name="svg",
    title="each chart as a drawing",
    suffix=".svg",
    media_type="image/svg+xml",
    write=write,
    order=6,
)
