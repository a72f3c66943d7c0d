"""Which programmes reach which acts: for suggestions, and for how far a gap is covered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.programme import load_programmes

if TYPE_CHECKING:
    from collections.abc import Collection


def reaching(kinds: Collection[str], besides: str = "") -> dict[str, list[str]]:
    """Give the active programmes that reach some kinds of act, by name, with the kinds that they reach.

    Args:
        kinds: kinds of event of the schema.
        besides: name of a programme that is left out.
    """
    found = {
        name: sorted(kind for kind in kinds if programme.acts_of(kind))
        for name, programme in load_programmes().items()
        if programme.status == "active" and name != besides
    }
    return {name: reached for name, reached in sorted(found.items()) if reached}
