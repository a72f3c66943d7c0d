"""Acts: one numbered incident at a time, with who says so, who is named for it, and what was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Paragraph, Section
from referrals.draft import acts as telling
from referrals.draft.answers import answers_of, sentence
from referrals.draft.proceedings import outcomes

if TYPE_CHECKING:
    from referrals.draft.manuscript import Manuscript
    from referrals.matter.records import Act

CODE, TITLE = "4", "Acts"


def write(manuscript: Manuscript) -> Section:
    """Write the acts, in order of time."""
    acts = manuscript.matter.acts
    lead = Paragraph((manuscript.file("acts.lead"),))
    return Section(CODE, TITLE, (lead,), tuple(_act(manuscript, act) for act in acts))


def _act(manuscript: Manuscript, act: Act) -> Section:
    told = [telling.happened(manuscript, act), *telling.happened_noted(manuscript, act)]
    told += [*telling.statuses(manuscript, act), *telling.doers(manuscript, act), *telling.accused(manuscript, act)]
    answered = [
        *(sentence(manuscript, one, against=False) for one in answers_of(manuscript.matter, [act])),
        *outcomes(manuscript, act),
        manuscript.file("acts.answers" if act.answers or act.responses else "acts.no_answers"),
    ]
    standing = [telling.strength(manuscript, act), *telling.reach(manuscript, act)]
    blocks = tuple(Paragraph(tuple(sentences)) for sentences in (told, answered, standing))
    return Section(act.number, act.event.name, blocks)
