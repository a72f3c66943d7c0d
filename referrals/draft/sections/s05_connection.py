"""Connection: how the target is tied to each act, one table for each path, and no path that did not hold on the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Items, Paragraph, Section
from referrals.draft.criteria import shown, within
from referrals.draft.ties import LINES, path_table, tie
from referrals.draft.wording import word, worded
from referrals.superiors import judge_elements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from referrals.document.records import Block, Sentence
    from referrals.draft.manuscript import Manuscript
    from referrals.matter.records import Act, Path
    from referrals.superiors.element import Element

CODE, TITLE = "5", "Connection"


def write(manuscript: Manuscript) -> Section:
    """Write the paths, act by act; an act without one says so."""
    dossier = manuscript.dossier
    lead = [manuscript.file("ties.lead", modes=", ".join(word("modes", mode) for mode in manuscript.programme.modes))]
    without = [act for act in manuscript.matter.acts if act not in dossier.linked]
    for act in without:
        key = "ties.none" if act in dossier.fitting else "ties.out_of_reach"
        lead.append(manuscript.file(key, number=act.number, target=manuscript.matter.target.name))
    numbered = [
        (act, path)
        for act in dossier.linked
        for path in sorted(_paths(manuscript, act), key=lambda one: one.strength != "PASS")
    ]
    subsections = [
        _path(manuscript, act, path, f"{CODE}.{number}") for number, (act, path) in enumerate(numbered, start=1)
    ]
    if manuscript.is_internal:
        subsections += list(_superior(manuscript, numbered, len(numbered) + 1))
    return Section(CODE, TITLE, (Paragraph(tuple(lead)),), tuple(subsections))


def _paths(manuscript: Manuscript, act: Act) -> list[Path]:
    return [path for path in manuscript.dossier.paths if path.act == act.event.id]


def _path(manuscript: Manuscript, act: Act, path: Path, code: str) -> Section:
    key, doer = ("ties.title_by", path.steps[-1].origin.name) if path.mode in LINES else ("ties.title", "")
    title = worded(key, number=act.number, mode=word("modes", path.mode), doer=doer)
    told = Paragraph((*tie(manuscript, path, [act]), *_judged(manuscript, path)))
    return Section(code, title, (told, path_table(manuscript, path, act, f"path-{code.replace('.', '-')}")))


def _judged(manuscript: Manuscript, path: Path) -> Iterator[Sentence]:
    """What decides: the weakest step, never more than it."""
    claims = [claim for step in path.steps for claim in step.claims]
    key = "ties.holds" if path.strength == "PASS" else "ties.weak"
    yield manuscript.file(key, claims=claims, why=within(shown(manuscript, path.why)))


def _superior(manuscript: Manuscript, paths: list[tuple[Act, Path]], number: int) -> Iterator[Section]:
    """Superior responsibility, apart from any criterion of listing and for the submitter's own house only."""
    judged = {
        (act.number, element.code, element.because): (act, element)
        for act, path in paths
        for element in judge_elements(manuscript.matter, path)
    }
    items = tuple((_element(manuscript, act, element),) for act, element in judged.values())
    if items:
        lead: Block = Paragraph((manuscript.file("ties.superior"),))
        yield Section(f"{CODE}.{number}", "Superior responsibility, apart from listing", (lead, Items(items)))


def _element(manuscript: Manuscript, act: Act, element: Element) -> Sentence:
    return manuscript.file(
        "ties.element",
        element.claims,
        number=act.number,
        code=element.code,
        title=element.title,
        status=element.status,
        because=element.because.rstrip("."),
    )
