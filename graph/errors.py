"""The one tree of errors that Answerable raises on purpose.

    AnswerableError
    ├── InputError              somebody asked for something that cannot be answered as asked
    │   ├── BadDay              a day, month, year or range that is none
    │   ├── BadParameter        a parameter is missing, unknown, too long or of the wrong type
    │   ├── UnknownEntity       no entity has this id
    │   ├── UnknownQuestion     no question, edge, format or programme has this name
    │   ├── ReidentificationRisk a protected person could be recognised in what was asked for
    │   └── DatasetProblems     a dataset has problems, all of them reported at once
    ├── SchemaError             a definition file of the schema or of a question is wrong
    ├── SettingsError           a setting is wrong
    └── DatabaseError           the database did not do what was asked
        ├── DatabaseUnavailable it cannot be reached now; the same call may work later
        ├── EngineStartFailed   the embedded engine could not be started
        ├── DeadlinePassed      a question ran longer than it may
        └── WriteRefused        a reading door was asked to write

Status codes and exit codes live at the doors (`api/`), not here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class AnswerableError(Exception):
    """Anything that Answerable raises on purpose; its text is one line for the person who asked."""

    @property
    def lines(self) -> tuple[str, ...]:
        """What that person reads on a terminal: the text, or one line for each of several problems."""
        return (str(self),)


class InputError(AnswerableError):
    """Somebody asked for something that cannot be answered as asked."""

    def __init__(self, what: str, *, where: str = "", mend: str = "") -> None:
        """Keep the three parts of the line.

        Args:
            what: what is wrong, in one clause without a full stop.
            where: the file, row, column or parameter it is in; empty if that is plain from `what`.
            mend: how to put it right; empty if nothing can be suggested.
        """
        self.what, self.where, self.mend = what, where, mend
        super().__init__(": ".join(part for part in (where, what) if part) + (f" ({mend})" if mend else ""))


class BadDay(InputError):
    """A day, month, year or range that is none, or that is inverted."""


class BadParameter(InputError):
    """A parameter is missing, unknown, too long or of the wrong type."""


class UnknownEntity(InputError):
    """No entity has this id; the nearest ids are in `nearest`, best first, possibly none."""

    def __init__(self, entity_id: str, nearest: Sequence[str] = ()) -> None:
        """Say which id is unknown and which are near it."""
        self.entity_id, self.nearest = entity_id, tuple(nearest)
        mend = "nearest: " + ", ".join(self.nearest) if self.nearest else "try a search by name"
        super().__init__(f"no entity has the id {entity_id[:80]!r}", mend=mend)


class UnknownQuestion(InputError):
    """No question, edge, format or programme has this name."""


class ReidentificationRisk(InputError):
    """A protected person could be recognised in what was asked for; the text never says who, or by what."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong in a dataset.

    Attributes:
        file: file name, relative to the dataset's folder.
        row: line number as a spreadsheet shows it (the header is row 1); 0 for the whole file.
        column: column name; empty for the whole row.
        what: what is wrong.
        mend: the nearest valid value or what to do; may be empty.
    """

    file: str
    row: int
    column: str
    what: str
    mend: str = ""

    def __str__(self) -> str:
        """One line: file:row [column] what (mend)."""
        place = f"{self.file}:{self.row}" if self.row else self.file
        return " ".join(
            part for part in (f"{place}:", f"[{self.column}]" if self.column else "", self.what) if part
        ) + (f" ({self.mend})" if self.mend else "")


class DatasetProblems(InputError):
    """A dataset has problems; `problems` holds all of them, in file and row order."""

    def __init__(self, dataset: str, problems: Sequence[Problem]) -> None:
        """Keep every problem; the one-line text counts them and shows the first."""
        self.dataset, self.problems = dataset, tuple(sorted(problems))
        count = len(self.problems)
        what = f"{count} problem{'' if count == 1 else 's'}, the first: {self.problems[0]}"
        super().__init__(what, where=dataset, mend="`answerable check` lists them all")


class SchemaError(AnswerableError):
    """A definition file of the schema, or the header of a question, is wrong."""


class SettingsError(AnswerableError):
    """A setting is wrong."""


class DatabaseError(AnswerableError):
    """The database did not do what was asked."""


class DatabaseUnavailable(DatabaseError):
    """The database cannot be reached now; the same call may work later."""


class EngineStartFailed(DatabaseError):
    """The embedded engine could not be started."""


class DeadlinePassed(DatabaseError):
    """A question ran longer than it may."""


class WriteRefused(DatabaseError):
    """A reading door was asked to write."""
