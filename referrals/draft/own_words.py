"""The advocate's own texts and evidence, before they are taken in: nobody protected is named by them.

Who writes a section may know names that no build may bear. A text that has one is left out whole, and the advocate is
told; a stored passage or an identity field that has one is not quoted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.protection import Audience
from queries.subgraph.subgraph import Spool
from queries.subgraph.withholding.hidden import find_hidden
from referrals.draft.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.database import Database
    from queries.subgraph.withholding.spellings import Spellings
    from referrals.casefile import Casefile
    from referrals.evidence import Copy, Evidence

#: Words that a court would have to speak; in the advocate's own text they bring a warning, and nothing more.
JUDGING = re.compile(
    r"\b(guilty|murderers?|torturers?|criminals?|proven|undoubtedly|henchm[ae]n|butchers?)\b", re.IGNORECASE
)


def hidden_names(database: Database) -> Spellings:
    """How everybody is called whom the public may not know; never given out."""
    spool = Spool()
    try:
        return find_hidden(database, Audience.PUBLIC, spool).spellings
    finally:
        spool.close()


@dataclass(frozen=True, slots=True)
class Own:
    """What the advocate brings, as it may be written.

    Attributes:
        casefile: without what names somebody.
        evidence: likewise.
        warnings: what was left out, and words that a desk may read as a finding.
    """

    casefile: Casefile
    evidence: Evidence
    warnings: tuple[str, ...]


def clean(casefile: Casefile, evidence: Evidence, hidden: Iterable[Spellings]) -> Own:
    """Leave out what names somebody who is not named in a build, and say so.

    Args:
        casefile: what the advocate brings.
        evidence: likewise.
        hidden: how those are called who are not named.
    """
    warnings: list[str] = []
    for spellings in hidden:
        if spellings:
            casefile = _cleaned_casefile(casefile, spellings, warnings)
            evidence = _cleaned_evidence(evidence, spellings, warnings)
    for where, text in _own(casefile).items():
        found = dict.fromkeys(one.lower() for one in JUDGING.findall(text))
        warnings += [worded("warnings.judging", word=one, where=where) for one in found]
    return Own(casefile, evidence, tuple(dict.fromkeys(warnings)))


def _own(casefile: Casefile) -> dict[str, str]:
    return {"interest": casefile.interest.text, "harm": casefile.harm.text, "context": casefile.context}


def _cleaned_casefile(casefile: Casefile, protected: Spellings, warnings: list[str]) -> Casefile:
    """Without the texts that name somebody; logs and reasons lose the words that do."""
    changes: dict[str, object] = {}
    for where, text in _own(casefile).items():
        if text and protected.found_in(text):
            warnings.append(worded("warnings.user_text", where=where))
            changes[where] = "" if where == "context" else getattr(casefile, where).model_copy(update={"text": ""})
    return casefile.model_copy(update={**changes, **_cleaned_logs(casefile, protected, warnings)})


def _cleaned_logs(casefile: Casefile, protected: Spellings, warnings: list[str]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name in ("searches", "checks", "overrides"):
        entries = getattr(casefile, name)
        cleaned = tuple(
            one.model_copy(
                update={
                    key: worded("own_words.withheld")
                    for key, value in one.model_dump().items()
                    if key not in {"what", "gate"} and isinstance(value, str) and protected.found_in(value)
                }
            )
            for one in entries
        )
        if cleaned != entries:
            warnings.append(worded("warnings.user_text", where=name))
            found[name] = cleaned
    if casefile.contact and protected.found_in(casefile.contact.because):
        warnings.append(worded("warnings.user_text", where="contact"))
        found["contact"] = casefile.contact.model_copy(update={"because": ""})
    if protected.found_in(casefile.purpose):
        warnings.append(worded("warnings.user_text", where="purpose"))
        found["purpose"] = worded("own_words.withheld")
    return found


def _cleaned_evidence(evidence: Evidence, protected: Spellings, warnings: list[str]) -> Evidence:
    copies = {key: _cleaned_copy(copy, protected) for key, copy in evidence.copies.items()}
    identity = tuple(one for one in evidence.identity if not protected.found_in(one.value))
    if copies != evidence.copies or identity != evidence.identity:
        warnings.append(worded("warnings.user_text", where="evidence"))
    return replace(evidence, copies=copies, identity=identity)


def _cleaned_copy(copy: Copy, protected: Spellings) -> Copy:
    """Without the passages that name somebody, and without an address that does."""
    passages = tuple(one for one in copy.passages if not protected.found_in(f"{one.text} {one.locator}"))
    address = "" if protected.found_in(copy.archive_url) else copy.archive_url
    return copy.model_copy(update={"passages": passages, "archive_url": address})
