"""What changed between two parts of the graph, as a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from api.answers.envelope import Body
    from exports.difference.compare import Difference
    from exports.difference.takes import Take


def difference_body(difference: Difference, takes: tuple[Take, Take]) -> Body:
    """Write what changed, and between what."""
    return {
        "old": _take(takes[0]),
        "new": _take(takes[1]),
        "claims_only": difference.claims_only,
        "not_compared": difference.labels,
        "changes": difference.changes,
    }


def _take(take: Take) -> Body:
    return {"title": take.title, "taken": take.taken, "audience": take.audience, "left_out": take.left_out}
