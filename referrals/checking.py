"""The checklist of one dossier: gates and criteria under one programme, and programmes that fit better."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from referrals.checklist import Checklist, Status
from referrals.criteria import judge_criteria
from referrals.dossier import Dossier
from referrals.fit import reaching
from referrals.gates import judge_gates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from referrals.casefile import Casefile
    from referrals.checklist import Criterion
    from referrals.evidence import Evidence
    from referrals.matter.records import Matter
    from referrals.programme import Programme


def check(matter: Matter, casefile: Casefile, programme: Programme, evidence: Evidence) -> Checklist:
    """Judge what the file holds of what a programme asks to see.

    Args:
        matter: what the graph holds, as `collect` gives it.
        casefile: what the advocate brings.
        programme: under which it is judged; one that has ended closes a gate.
        evidence: stored copies and passages.

    Returns:
        All gates and criteria, in order. Criteria that the programme does not ask for are marked as information; one
        that is asked for "in place of" another never counts as missing beside it.
    """
    dossier = Dossier(matter, casefile, programme, evidence)
    return Checklist(
        programme=programme.name,
        checked_by=programme.checked_by,
        stale=programme.is_stale(casefile.as_of),
        gates=judge_gates(dossier),
        criteria=tuple(_in_place(judge_criteria(dossier), programme)),
        suggestions=tuple(_suggestions(dossier)),
    )


def _in_place(criteria: Iterable[Criterion], programme: Programme) -> list[Criterion]:
    """Say where one criterion stands in the place of another."""
    judged = list(criteria)
    status = {one.code: one.status for one in judged}
    said = []
    for one in judged:
        group = next((group for group in programme.criteria.either if one.code in group), ())
        met = [code for code in group if code != one.code and status[code] is Status.PASS]
        if met and one.status is not Status.PASS:
            said.append(replace(one, because=(*one.because, f"{met[0]} stands in its place")))
        else:
            said.append(one)
    return said


def _suggestions(dossier: Dossier) -> list[str]:
    """Programmes that reach acts which this one does not."""
    kinds = {act.kind for act in dossier.matter.acts}
    missed = sorted(kinds - {act.kind for act in dossier.fitting})
    if not missed:
        return []
    others = reaching(missed, dossier.programme.name)
    alternatives = [name for name in dossier.programme.alternatives if name in others]
    ordered = dict.fromkeys([*alternatives, *others])
    return [f"{name} reaches {', '.join(others[name])}, which {dossier.programme.name} does not" for name in ordered]
