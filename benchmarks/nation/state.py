"""The agencies as a tree, the line above each with the days on which it is attested, and those who speak about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from benchmarks.nation.ledger import FIRST, GAZETTE, LAST, MONITORS, PAPERS, Ledger, day_span
from graph.records import Standing

MINISTRIES, BRANCHES = 20, 8
COURTS = 12
KINDS = ("police", "department", "prosecution", "security-service", "prison")
TREASURY, PRESIDENCY = "treasury-of-norrland", "presidency"
#: So many of the agencies were put under another one at some time.
MOVED = 0.15
OFFICIAL = {"standing": Standing.OFFICIAL, "nature": "official-record", "credibility": 1}


@dataclass
class State:
    """The bodies of the country, in the order in which they were founded; the first are the ministries."""

    ledger: Ledger
    bodies: list[str] = field(default_factory=list)
    courts: list[str] = field(default_factory=list)
    above: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Invent the top, and who speaks."""
        for paper in range(1, PAPERS + 1):
            self._body(f"paper-{paper}", f"The Courier of {self.ledger.words.place()}", "media", "Organization")
        for monitor in range(1, MONITORS + 1):
            self._body(f"monitor-{monitor}", f"{self.ledger.words.place()} Monitor", "ngo", "Organization")
        self._body(GAZETTE, "Official Gazette", "government", "Organization")
        self._body(TREASURY, "Treasury of Norrland", "foreign government", "Agency")
        self._body(PRESIDENCY, "Presidency", "presidency", "Agency")
        for number in range(1, COURTS + 1):
            court = f"court-{number}"
            self.courts.append(self._body(court, f"Court of {self.ledger.words.place()}", "court", "Agency"))
        for number in range(1, MINISTRIES + 1):
            ministry = f"ministry-{number}"
            self._body(ministry, f"Ministry of {self.ledger.words.place()} Affairs", "ministry", "Agency")
            self.bodies.append(ministry)
            self._under(ministry, PRESIDENCY, FIRST, LAST)

    def found(self) -> str:
        """Found one more agency under an earlier one and give its id."""
        number = len(self.bodies)
        kind = KINDS[number % len(KINDS)]
        place, chance = self.ledger.place(), self.ledger.chance
        name = f"{place.removeprefix('place-').title()} {kind} department {number}"
        body = self._body(f"agency-{number}", name, kind, "Agency")
        self.ledger.say(GAZETTE, self.ledger.gazette(FIRST), body, "located_in", object=place)
        above = self.bodies[(number - MINISTRIES) // BRANCHES]
        if chance.random() < MOVED:
            moved = self.ledger.day(date(2005, 1, 1), date(2018, 12, 31))
            self._under(body, above, FIRST, moved, ends=True)
            above = chance.choice([other for other in self.bodies[:MINISTRIES] if other != above])
            self._under(body, above, moved + timedelta(days=1), LAST)
        else:
            self._under(body, above, FIRST, LAST)
        self.bodies.append(body)
        return body

    def ministry_of(self, body: str) -> str:
        """The ministry at the top of a body's line."""
        while self.above[body] != PRESIDENCY:
            body = self.above[body]
        return body

    def _body(self, body: str, name: str, kind: str, type_: str) -> str:
        ledger = self.ledger
        issue = ledger.gazette(FIRST)
        ledger.entity(body, type_)
        ledger.name(GAZETTE, issue, body, name)
        ledger.say(GAZETTE, issue, body, "kind", value=kind)
        return body

    def _under(self, body: str, above: str, first: date, last: date, *, ends: bool = False) -> None:
        """Say when a body came under another one, and for how long it is known to have stood there."""
        ledger = self.ledger
        tie = {"object": above, "qualifiers": {"kind": "command"}} | OFFICIAL
        begun = {"started": day_span(first), "ended": day_span(first), "from_is_start": True}
        ledger.say(GAZETTE, ledger.gazette(first), body, "part_of", **tie | begun)
        known = {"started": day_span(first), "ended": day_span(last), "to_is_end": ends}
        ledger.say(GAZETTE, ledger.gazette(last), body, "part_of", **tie | known)
        self.above[body] = above
