"""What to find next: the missing sources that would complete most criteria or chains, as a research list.

It is put together from what each shortfall says would lift it, and from the one citation that would complete most lines
of the chain of each act. The order is by how much a source would complete; it says nothing of anybody.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.chain.chain import chain
from referrals.checklist import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.database import Database
    from graph.protection import Audience
    from referrals.checklist import Checklist
    from referrals.matter.records import Matter


#: What these ask for is no source: searches, signed texts and checks of the advocate's own.
OWN_WORK = frozenset({"K14", "K15", "K16", "K17"})


@dataclass(frozen=True, slots=True)
class Lead:
    """Something to find.

    Attributes:
        what: what to find, in one sentence without a full stop.
        criteria: what it would lift: programme and code, such as `us-7031c K4`.
        acts: names of the acts whose chains it would complete.
        lines: how many lines of chains it would complete.
    """

    what: str
    criteria: tuple[str, ...]
    acts: tuple[str, ...]
    lines: int

    @property
    def place(self) -> tuple[int, int, str]:
        """What the list is sorted by: what would complete most comes first."""
        return -(len(self.criteria) + self.lines), -len(self.acts), self.what


def research_list(
    database: Database, matter: Matter, checklists: Iterable[Checklist], audience: Audience
) -> tuple[Lead, ...]:
    """List what to find next for one matter.

    Args:
        database: where the graph is.
        matter: what it holds about the target.
        checklists: one for each programme that was asked about.
        audience: the circle for which chains are asked.

    Returns:
        What to find, the most useful first; nothing if nothing is missing.
    """
    criteria: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for checklist in checklists:
        for one in checklist.criteria:
            if (
                one.status in {Status.WEAK, Status.MISSING}
                and one.required != "information"
                and one.code not in OWN_WORK
            ):
                for lift in one.lifts:
                    criteria[lift][f"{checklist.programme} {one.code}"] = None
    lines, acts = _missing_citations(database, matter, audience)
    leads = [
        Lead(what, tuple(criteria.get(what, ())), tuple(acts.get(what, ())), lines.get(what, 0))
        for what in {*criteria, *lines}
    ]
    return tuple(sorted(leads, key=lambda lead: lead.place))


def _missing_citations(
    database: Database, matter: Matter, audience: Audience
) -> tuple[dict[str, int], dict[str, dict[str, None]]]:
    """The one citation that would complete most lines, for each act whose id is its own and no label."""
    lines: defaultdict[str, int] = defaultdict(int)
    acts: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for act in (one for one in matter.acts if not one.protected):
        parts = chain(database, act.event.id, audience=audience).acts
        missing = [part.next_best_citation for part in parts if part.next_best_citation]
        # An act that is dated loosely has a part for each stretch of days; one citation is named for all of them.
        best = max(missing, key=lambda one: (one.lines, one.hop == "", one.text), default=None)
        if best is not None:
            what = best.text.rstrip(".")
            lines[what] += best.lines
            acts[what][act.event.name] = None
    return dict(lines), dict(acts)
