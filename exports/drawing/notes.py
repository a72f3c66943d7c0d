"""Numbered notes below a picture: citations and replies, each text once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from queries.subgraph.records import Evidence


class Notes:
    """Texts by number, in the order in which they were first needed."""

    def __init__(self) -> None:
        """Begin with none."""
        self._numbers: dict[str, int] = {}

    @property
    def texts(self) -> Mapping[str, int]:
        """Every text with its number."""
        return self._numbers

    def citations(self, evidence: Evidence) -> list[int]:
        """Give the numbers of the citations of a node or an edge."""
        return self._of(evidence.citations)

    def replies(self, evidence: Evidence) -> list[int]:
        """Give the numbers of its replies."""
        return self._of(evidence.replies)

    def _of(self, texts: Iterable[str]) -> list[int]:
        return sorted(self._numbers.setdefault(text, len(self._numbers) + 1) for text in dict.fromkeys(texts))
