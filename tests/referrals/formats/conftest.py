"""The invented document, and what its texts are in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.referrals.invented_document import invented_document

if TYPE_CHECKING:
    from referrals.document.records import Document


@pytest.fixture(scope="session")
def document() -> Document:
    """A document with one of everything."""
    return invented_document()
