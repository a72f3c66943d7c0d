"""What was withheld from a subgraph, in words, and how a text reads without it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from queries.subgraph.withholding.spellings import Spellings
from queries.subgraph.withholding.texts import TEXT

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Withheld:
    """What was withheld.

    Attributes:
        sentences: what was left out or widened, in words.
        labels: what stands for an id, a name or a day that is not shown.
        spellings: how those are called who are not shown.
    """

    sentences: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    spellings: Spellings = field(default_factory=lambda: Spellings(()))

    def shown(self, text: str) -> str:
        """Give a text with labels in place of what is not shown; a text that names somebody, not at all."""
        if self.labels:
            longest_first = sorted(filter(None, self.labels), key=lambda one: (-len(one), one))
            either = "|".join(map(re.escape, longest_first))
            text = re.sub(rf"(?<![\w-])(?:{either})(?![\w-])", lambda found: self.labels[found[0]], text)
        return TEXT if self.spellings and self.spellings.found_in(text) else text
