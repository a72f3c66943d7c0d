"""Why nothing is drafted. The checklist is not touched by any of this: it is always there to be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.errors import InputError

if TYPE_CHECKING:
    from referrals.checklist import Checklist


class DraftRefused(InputError):
    """Nothing is drafted; `checklist` says why, and what would lift it."""

    def __init__(self, what: str, checklist: Checklist, *, where: str = "", mend: str = "") -> None:
        """Keep the checklist beside the line.

        Args:
            what: what stands in the way, in one clause.
            checklist: gates and criteria as they stand.
            where: name of the programme.
            mend: what would lift it.
        """
        self.checklist = checklist
        super().__init__(what, where=where, mend=mend)


class DraftBlocked(DraftRefused):
    """A gate is closed, or a criterion that blocks (K14, K16) is MISSING."""


class NothingToDraft(DraftRefused):
    """No act is linked to the target and none was chosen: a checklist is all there can be."""
