"""Word: the master, which advocates edit and desks open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.format import File, Format
from referrals.word.parts import packed

if TYPE_CHECKING:
    from referrals.document.records import Document


def write(document: Document) -> tuple[File, ...]:
    """Give the dossier as one file of Word."""
    return (File("dossier.docx", packed(document)),)


FORMAT = Format(
    name="docx",
    title="the dossier for Word and LibreOffice, to read and to edit",
    suffix=".docx",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write=write,
    order=1,
)
