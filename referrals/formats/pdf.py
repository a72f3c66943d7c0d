"""PDF: tagged for readers who do not see it, for sending."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.format import File, Format
from referrals.typeset.dossier import typeset

if TYPE_CHECKING:
    from referrals.document.records import Document


def write(document: Document) -> tuple[File, ...]:
    """Give the dossier as one PDF.

    Raises:
        NotInstalled: the extra `[pdf]` is not there.
    """
    return (File("dossier.pdf", typeset(document)),)


FORMAT = Format(
    name="pdf",
    title="the dossier to send and to print",
    suffix=".pdf",
    media_type="application/pdf",
    write=write,
    order=2,
)
