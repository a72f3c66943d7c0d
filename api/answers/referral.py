"""The bodies of dossiers: programmes, the checklist of one file, and what to find next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.answers.envelope import envelope, ref_body
from graph.errors import InputError
from referrals.casefile import CIRCLES, Casefile
from referrals.checking import check
from referrals.matter.collect import collect
from referrals.matter.times import HORIZON

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from api.answers.envelope import Body
    from graph.database import Database
    from graph.protection import Audience
    from referrals.casefile import Recipient
    from referrals.checklist import Checklist, Criterion, Gate
    from referrals.evidence import Evidence
    from referrals.matter.records import Act, Matter
    from referrals.programme import Programme
    from referrals.research import Lead

NOTICE = "Drafting help, not legal advice. It judges the file and never the person, and says nothing of guilt."
RESEARCH_NOTICE = "In the order of how much a source would complete. The order says nothing of anybody."


class ProtectedTarget(InputError):
    """Nothing is drafted about somebody who is protected, whoever asks."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One file under one programme, with its checklist."""

    matter: Matter
    casefile: Casefile
    programme: Programme
    checklist: Checklist

    @property
    def blocked_by(self) -> tuple[str, ...]:
        """Codes of what blocks an export; a protected target blocks it whoever opens the gate."""
        blocked = self.checklist.blocked_by
        return ("G5", *blocked) if self.matter.protected and "G5" not in blocked else blocked

    def refuse_protected(self) -> None:
        """Raise `ProtectedTarget` if the target is somebody about whom nothing is ever drafted."""
        if self.matter.protected:
            raise ProtectedTarget("this id stands for a protected person, about whom nothing is drafted", where="ID")


def judge(database: Database, casefile: Casefile, programme: Programme, evidence: Evidence) -> Judged:
    """Collect what the graph holds, and judge the file; errors as `collect` has them."""
    matter = collect(database, casefile, programme)
    return Judged(matter, casefile, programme, check(matter, casefile, programme, evidence))


def empty_casefile(target: str, programme: str, as_of: date, recipient: Recipient) -> Casefile:
    """Make the casefile of somebody who has brought nothing yet."""
    return Casefile(target=target, programmes=(programme,), as_of=as_of, recipient=recipient)


def usual_recipient(audience: Audience) -> Recipient:
    """Give the recipient that opens a circle and no more."""
    opens: dict[Audience, Recipient] = {CIRCLES[one]: one for one in ("authority", "sponsor", "public")}
    return opens[audience]


def programmes_body(programmes: Iterable[Programme], audience: Audience, datasets: dict[str, str], self: str) -> Body:
    """Write the programmes as they stand in their files."""
    items = [
        {
            **one.model_dump(mode="json", exclude={"sources"}),
            "checked_by": one.checked_by,
            "sources": [{"id": name, **source.model_dump()} for name, source in one.sources.items()],
        }
        for one in programmes
    ]
    return {**envelope(self, audience, datasets), "notice": NOTICE, "items": items}


def checklist_body(judged: Judged, self: str) -> Body:
    """Write the checklist: gates, criteria, acts to choose from, and what would fit better."""
    matter, casefile, programme = judged.matter, judged.casefile, judged.programme
    return {
        **envelope(self, matter.audience, matter.datasets, on=casefile.as_of.isoformat(), horizon=HORIZON),
        "notice": NOTICE,
        "recipient": casefile.recipient,
        "target": {**ref_body(matter.target), "type": matter.type},
        "programme": {"name": programme.name, "title": programme.title, "authority": programme.authority},
        "checked_by": judged.checklist.checked_by,
        "law_checked_on": programme.law_checked_on,
        "stale": judged.checklist.stale,
        "blocked_by": list(judged.blocked_by),
        "gates": [_gate(one) for one in judged.checklist.gates],
        "criteria": [_criterion(one) for one in judged.checklist.criteria],
        "suggestions": list(judged.checklist.suggestions),
        "acts": [_act(judged, act) for act in matter.acts],
        "near": [{"mode": one.mode, "act": one.act, "why": one.why, "lifts": list(one.lifts)} for one in matter.near],
        "conflicts": list(matter.conflicts),
        "namesakes": [ref_body(ref) for ref in matter.namesakes],
        "withheld": list(matter.withheld),
        "cut": matter.notes.get("cut", ""),
    }


def research_body(judged: Judged, leads: Iterable[Lead], self: str) -> Body:
    """Write what to find next."""
    matter, on = judged.matter, judged.casefile.as_of.isoformat()
    return {
        **envelope(self, matter.audience, matter.datasets, on=on, horizon=HORIZON),
        "notice": RESEARCH_NOTICE,
        "target": {**ref_body(matter.target), "type": matter.type},
        "acts": [{**ref_body(act.event), "number": act.number} for act in matter.acts],
        "items": [
            {"what": one.what, "criteria": list(one.criteria), "acts": list(one.acts), "lines": one.lines}
            for one in leads
        ],
    }


def _gate(one: Gate) -> Body:
    return {
        "code": one.code,
        "title": one.title,
        "open": one.is_open,
        "because": one.because,
        "lifts": list(one.lifts),
        "overridden_by": one.overridden_by or None,
    }


def _criterion(one: Criterion) -> Body:
    return {
        "code": one.code,
        "title": one.title,
        "status": one.status.value,
        "contested": one.contested,
        "required": one.required,
        "blocks": one.blocks,
        "because": list(one.because),
        "claims": list(one.claims),
        "lifts": list(one.lifts),
    }


def _act(judged: Judged, act: Act) -> Body:
    return {
        **ref_body(act.event),
        "number": act.number,
        "kind": act.kind,
        "on": act.days.text or None,
        "reached": bool(judged.programme.acts_of(act.kind)),
        "links": list(_links(judged, act)),
        "answers": len({one.claim for one in (*act.answers, *act.outcomes)}),
        "protected": act.protected,
    }


def _links(judged: Judged, act: Act) -> Iterator[Body]:
    for path in judged.matter.paths:
        if path.act == act.event.id:
            known = path.mode in judged.programme.modes
            yield {"mode": path.mode, "strength": path.strength, "known": known, "why": path.why}
