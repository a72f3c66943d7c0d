"""Who held which post when: heads of an agency one after the other, officers beside them, and gaps between."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from benchmarks.nation.ledger import FIRST, GAZETTE, LAST, day_span
from benchmarks.nation.state import OFFICIAL

if TYPE_CHECKING:
    from benchmarks.nation.ledger import Ledger

RANKS = ("captain", "major", "colonel", "general")
OFFICERS = 4
#: So many heads come from another agency; the others are new.
FROM_ELSEWHERE, GAPS, REPORTED = 0.4, 0.1, 0.5
SHORTEST, LONGEST = 300, 3_000


@dataclass
class Careers:
    """The people who held posts, and who served in which body."""

    ledger: Ledger
    people: list[str] = field(default_factory=list)
    officers: dict[str, list[tuple[str, date, date]]] = field(default_factory=dict)

    def staff(self, body: str) -> None:
        """Give a body its heads through the years, and a few officers."""
        begun = FIRST
        while begun < LAST:
            ended = min(begun + timedelta(days=self.ledger.chance.randint(SHORTEST, LONGEST)), LAST)
            if self.ledger.chance.random() >= GAPS:
                self._serve(body, "head", begun, ended)
            begun = ended + timedelta(days=1)
        for _ in range(OFFICERS):
            first = self.ledger.day(FIRST, date(2022, 12, 31))
            last = min(first + timedelta(days=self.ledger.chance.randint(SHORTEST, LONGEST)), LAST)
            person = self._serve(body, "officer", first, last)
            self.officers.setdefault(body, []).append((person, first, last))

    def serving(self, body: str, day: date) -> list[str]:
        """The officers of a body on a day."""
        return [person for person, first, last in self.officers.get(body, []) if first <= day <= last]

    def _serve(self, body: str, role: str, first: date, last: date) -> str:
        """A post with the day of its beginning and, unless it lasts, that of its end."""
        ledger = self.ledger
        person = self._somebody(role, first)
        title = {"role": role, "title": role, "rank": ledger.chance.choice(RANKS), "spell": str(first.year)}
        post = {"object": body, "qualifiers": title}
        begun = {"started": day_span(first), "ended": day_span(first), "from_is_start": True}
        ledger.say(GAZETTE, ledger.gazette(first), person, "holds_post", **post | OFFICIAL | begun)
        if ledger.chance.random() < REPORTED:
            day = ledger.day(first, last)
            paper, issue = ledger.paper(day)
            seen = {"started": day_span(day), "ended": day_span(day)}
            ledger.say(paper, issue, person, "holds_post", **post | seen)
        if last < LAST:
            over = {"started": day_span(first), "ended": day_span(last), "to_is_end": True}
            ledger.say(GAZETTE, ledger.gazette(last), person, "holds_post", **post | OFFICIAL | over)
        return person

    def _somebody(self, role: str, day: date) -> str:
        chance = self.ledger.chance
        if role == "head" and self.people and chance.random() < FROM_ELSEWHERE:
            return chance.choice(self.people)
        person = self.ledger.entity(f"person-{len(self.people) + 1}", "Person")
        self.people.append(person)
        self.ledger.name(GAZETTE, self.ledger.gazette(day), person, self.ledger.words.person())
        return person
