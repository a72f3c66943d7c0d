"""From a casefile to a document: the matter is collected, judged and written, or the draft is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.evidence import NOTHING

if TYPE_CHECKING:
    from graph.database import Database
    from referrals.casefile import Casefile
    from referrals.document.records import Build, Document
    from referrals.evidence import Evidence
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
    raise NotImplementedError
