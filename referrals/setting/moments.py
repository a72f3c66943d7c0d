"""The one moment that files of a dossier bear: the beginning of the day on which it stands, not that of its making."""

from __future__ import annotations

from calendar import month_name
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from referrals.document.records import Document


def moment_of(document: Document) -> datetime:
    """Give the moment of a document, in UTC."""
    return datetime.combine(document.as_of, time(), UTC)


def as_of(document: Document) -> str:
    """Say on which day a document stands, for the foot of its pages."""
    return f"As of {document.as_of.day} {month_name[document.as_of.month]} {document.as_of.year}"
