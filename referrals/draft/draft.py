"""From a casefile to a document: the matter is collected, judged and written, or the draft is refused."""

from __future__ import annotations

from importlib import metadata
from typing import TYPE_CHECKING

from graph.errors import ReidentificationRisk
from referrals.checking import check
from referrals.document.walk import each_text
from referrals.dossier import Dossier
from referrals.draft.own_words import clean, hidden_names
from referrals.draft.redaction import redact
from referrals.draft.refusals import DraftBlocked, NothingToDraft
from referrals.draft.writing import write
from referrals.evidence import NOTHING
from referrals.matter.collect import collect

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.database import Database
    from queries.subgraph.withholding.spellings import Spellings
    from referrals.casefile import Casefile
    from referrals.checklist import Checklist
    from referrals.document.records import Build, Document
    from referrals.evidence import Evidence
    from referrals.matter.records import Matter
    from referrals.programme import Programme


def draft(
    database: Database,
    casefile: Casefile,
    programme: Programme,
    evidence: Evidence = NOTHING,
    *,
    build: Build = "authority",
) -> Document:
    """Write one build of a dossier. Nothing is sent and nothing is stored.

    Args:
        database: where the graph is.
        casefile: what the advocate brings.
        programme: under which it is drafted, as `programme_named` gives it.
        evidence: stored copies and passages, as `read_evidence` gives them; a passage that does not stand in its copy
            is never quoted.
        build: `authority` for whom the casefile names, `redacted` for anybody, in which everybody affected is a label,
            `internal` with the checklist and claim ids for the submitter's own house.

    Returns:
        The document. The same graph, casefile, programme, evidence and version give an equal one. `warnings` holds what
        the advocate has to look at before sending.

    Raises:
        EndedProgramme: the programme is no longer in force; the line says since when and why.
        DraftBlocked: a gate is closed, or K14 or K16 is MISSING; `checklist` is in the error.
        NothingToDraft: no act is linked to the target and none was chosen; likewise.
        UnknownEntity: target or an incident has no entity.
        BadParameter: the target is no person or body, or an incident no act.
        ReidentificationRisk: somebody who is protected could be recognised however much is left out.
    """
    programme.refuse_if_ended()
    hidden = [hidden_names(database)]
    own = clean(casefile, evidence, hidden)
    dossier = Dossier(collect(database, casefile, programme), own.casefile, programme, own.evidence)
    checklist = check(dossier.matter, own.casefile, programme, own.evidence)
    _refuse_blocked(checklist)
    if build == "redacted":
        public = casefile.model_copy(update={"recipient": "public"})
        whole = collect(database, public, programme)
        redacted = redact(whole)
        hidden.append(redacted.spellings)
        own = clean(casefile, evidence, hidden)
        checklist = redacted.checklist(check(whole, own.casefile, programme, own.evidence))
        told = redacted.casefile(own.casefile), programme, redacted.evidence(own.evidence)
        dossier = Dossier(redacted.matter, *told)
    _refuse_empty(dossier.matter, checklist)
    document = write(dossier, checklist, build, f"Answerable {metadata.version('answerable')}", own.warnings)
    _refuse_naming(document, hidden[1:])
    return document


def _refuse_blocked(checklist: Checklist) -> None:
    if not checklist.blocked_by:
        return
    gates = {gate.code: gate.because for gate in checklist.gates}
    criteria = {one.code: "; ".join(one.because) for one in checklist.criteria}
    lifts = {gate.code: gate.lifts for gate in checklist.gates} | {one.code: one.lifts for one in checklist.criteria}
    because = "; ".join(f"{code}: {(gates | criteria)[code].rstrip('.')}" for code in checklist.blocked_by)
    mend = "; ".join(lift for code in checklist.blocked_by for lift in lifts[code])
    raise DraftBlocked(f"nothing is drafted while {because}", checklist, where=checklist.programme, mend=mend)


def _refuse_empty(matter: Matter, checklist: Checklist) -> None:
    if not matter.acts:
        what = f"no act is linked to {matter.target.name}, so that there is nothing to tell"
        mend = "the checklist says what is missing"
        raise NothingToDraft(what, checklist, where=checklist.programme, mend=mend)


def _refuse_naming(document: Document, hidden: Iterable[Spellings]) -> None:
    """Look once more at every text of a redacted build."""
    for spellings in hidden:
        if any(spellings.found_in(text) for text in each_text(document)):
            what = "somebody who has to be a label in this build would be named by it"
            raise ReidentificationRisk(what, mend="look at titles, notes and your own texts, or choose other incidents")
