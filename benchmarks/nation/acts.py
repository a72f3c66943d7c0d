"""What was done to whom and by whom, who accuses whom of it, what was answered, and who was sanctioned for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from benchmarks.nation.ledger import day_span
from benchmarks.nation.state import OFFICIAL, TREASURY
from graph.records import Stance, Standing

if TYPE_CHECKING:
    from benchmarks.nation.careers import Careers
    from benchmarks.nation.ledger import Ledger
    from benchmarks.nation.state import State
    from graph.records import Source

#: Kinds of act, with the role of the body that did it.
KINDS = (
    ("arrest", "arresting-body"),
    ("detention", "detaining-body"),
    ("torture", "perpetrator"),
    ("threat", "perpetrator"),
)
VICTIMS = (1, 1, 1, 2, 2, 4)
OCCUPATIONS = ("journalist", "activist", "lawyer", "student", "farmer", "trade unionist")
ACCUSED, DENIED, UNANSWERED, REPEATED, REMANDED, SANCTIONED = 0.6, 0.5, 0.3, 0.5, 0.3, 0.05


@dataclass
class Acts:
    """The acts of the country, and everybody to whom one was done."""

    ledger: Ledger
    state: State
    careers: Careers
    days: dict[str, date] = field(default_factory=dict)
    victims: list[str] = field(default_factory=list)

    def add(self) -> None:
        """One act, from the report of it to the reply."""
        ledger, chance = self.ledger, self.ledger.chance
        body = chance.choice(self.state.bodies)
        day = ledger.day(date(2001, 1, 1))
        paper, issue = ledger.paper(day)
        kind, role = chance.choice(KINDS)
        act = self._event(f"{kind}-{len(self.days) + 1}", kind, day, paper, issue)
        self.days[act] = day
        ledger.say(paper, issue, act, "method", value="Led away in the street; papers and telephone were taken")
        self._takes_part(paper, issue, body, act, role, day)
        for officer in self.careers.serving(body, day)[:2]:
            self._takes_part(paper, issue, officer, act, "perpetrator", day)
        harmed = [self._victim(paper, issue, act, day) for _ in range(chance.choice(VICTIMS))]
        if chance.random() < REPEATED:
            monitor, report = ledger.monitor(day)
            self._takes_part(monitor, report, body, act, role, day, rests_on=issue.id)
        if chance.random() < REMANDED:
            self._remand(harmed[0], day + timedelta(days=2))
        if chance.random() < ACCUSED:
            self._accuse(harmed[0], body, act, issue)
        if chance.random() < SANCTIONED:
            self._sanction(body, day)

    def _event(self, event: str, kind: str, day: date, speaker: str, issue: Source) -> str:
        ledger, on = self.ledger, _on(day)
        place = ledger.place()
        ledger.entity(event, "Event")
        named = f"{kind.title()} in {place.removeprefix('place-').title()}, {day}"
        ledger.say(speaker, issue, event, "name", value=named, qualifiers={"form": "descriptive"})
        ledger.say(speaker, issue, event, "kind", value=kind, **on)
        ledger.say(speaker, issue, event, "located_in", object=place)
        return event

    def _takes_part(
        self, speaker: str, source: Source, who: str, act: str, role: str, day: date, **more: object
    ) -> None:
        part = {"object": act, "qualifiers": {"role": role}} | _on(day)
        self.ledger.say(speaker, source, who, "involved_in", **part | more)

    def _victim(self, speaker: str, issue: Source, act: str, day: date) -> str:
        """Somebody new, or now and then somebody to whom something was done before."""
        ledger, chance = self.ledger, self.ledger.chance
        if self.victims and chance.random() < 0.1:  # noqa: PLR2004 - the share of those to whom it was done again
            victim = chance.choice(self.victims)
        else:
            victim = ledger.entity(f"victim-{len(self.victims) + 1}", "Person")
            self.victims.append(victim)
            ledger.name(speaker, issue, victim, ledger.words.person())
            ledger.say(speaker, issue, victim, "occupation", value=chance.choice(OCCUPATIONS))
        self._takes_part(speaker, issue, victim, act, "victim", day)
        return victim

    def _remand(self, victim: str, day: date) -> None:
        paper, issue = self.ledger.paper(day)
        act = self._event(f"remand-{len(self.ledger.claims)}", "remand", day, paper, issue)
        self._takes_part(paper, issue, self.ledger.chance.choice(self.state.courts), act, "court", day)
        self._takes_part(paper, issue, victim, act, "detainee", day)

    def _accuse(self, victim: str, body: str, act: str, issue: Source) -> None:
        """The victim sees the ministry behind it; the ministry denies, or does not answer."""
        ledger, chance = self.ledger, self.ledger.chance
        ministry = self.state.ministry_of(body)
        said = {"object": act, "qualifiers": {"organ": "leadership"}}
        by_victim = {"standing": Standing.ALLEGED, "nature": "first-hand", "credibility": 3}
        accused = ledger.say(victim, issue, ministry, "accused_of", **said | by_victim)
        answer = {"disputes": (accused,)}
        if chance.random() < DENIED:
            ledger.say(ministry, issue, ministry, "accused_of", **said | OFFICIAL | answer | {"stance": Stance.DENIES})
        elif chance.random() < UNANSWERED:
            ledger.say(ministry, issue, ministry, "accused_of", **said | answer | {"stance": Stance.NO_REPLY})

    def _sanction(self, body: str, day: date) -> None:
        """Somebody of the body is put on a list a year later."""
        officers = self.careers.officers.get(body, [])
        if not officers:
            return
        listed = min(day + timedelta(days=365), date(2023, 12, 31))
        issue = self.ledger.gazette(listed)
        act = self._event(f"sanction-{len(self.ledger.claims)}", "sanction", listed, TREASURY, issue)
        self._takes_part(TREASURY, issue, TREASURY, act, "authority", listed, **OFFICIAL)
        self._takes_part(TREASURY, issue, officers[0][0], act, "target", listed, **OFFICIAL)


def _on(day: date) -> dict[str, object]:
    return {"on": day_span(day)}
