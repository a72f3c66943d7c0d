"""What became of an export, as a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.answers.since import since_items

if TYPE_CHECKING:
    from api.answers.envelope import Body
    from exports.verify import Verdict


def verdict_body(file: str, verdict: Verdict) -> Body:
    """Write what was found."""
    return {
        "file": file,
        "holds": verdict.holds,
        "unbroken": verdict.unbroken,
        "checked": verdict.checked,
        "unchecked": verdict.unchecked,
        "since": since_items(verdict.since),
        "about": dict(verdict.about),
    }
