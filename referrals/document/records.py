"""What a document is made of. Frozen, in plain values, so that equal documents give equal files.

A document is read in this order: cover fields, sections, annexes. Each note is referred to exactly once, in that order,
so that it can become a footnote of a word processor; a later note for the same citations says "As note 3".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

Build = Literal["authority", "redacted", "internal"]
"""For whom a build is: the authority that is asked, anybody outside it, or the submitter's own house alone."""

SentenceKind = Literal["claim", "law", "file", "user", "prompt"]
"""Where a sentence comes from: claims, a programme's statement of law, what the file itself holds or lacks, the
advocate's own text, or a question that helps the advocate to write it. Only `claim` and `law` speak of the world in the
program's voice, and each of these has a note."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence.

    Attributes:
        text: plain text, with its full stop.
        kind: where it comes from; a format marks `user` and `prompt` so that a reader sees whose words these are.
        claims: ids of the claims behind it; empty for other kinds.
        notes: numbers of its notes, which stand after its last character.
    """

    text: str
    kind: SentenceKind
    claims: tuple[str, ...] = ()
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that are read on; between two of them stands a space."""

    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list: each item is one or more sentences.

    Attributes:
        items: in order.
        numbered: whether the items are numbered instead of dotted.
    """

    items: tuple[tuple[Sentence, ...], ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: plain text, whose lines are separated by line feeds.

    Attributes:
        text: what stands in it; an empty cell holds an empty text.
        claims: ids of the claims behind it.
        notes: numbers of its notes, which stand after its last character.
    """

    text: str
    claims: tuple[str, ...] = ()
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row.

    Attributes:
        name: short word for it, unique in the document and good as the name of a sheet: `evidence`.
        caption: what it shows, in one sentence; a format numbers it as "Table 3".
        header: heading of each column.
        rows: each as long as the header; never none.
        widths: share of the width of each column, which add up to 1; empty for equal ones.
        first_is_heading: whether the first column names its row.
    """

    name: str
    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...] = ()
    first_is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing.

    Attributes:
        name: short word for it, unique in the document and good as the name of a file: `chart-4-1`.
        svg: the drawing, a whole SVG document with a view box, without scripts, links and foreign objects. Its letters
            are in a generic sans-serif font.
        width: in CSS pixels.
        height: likewise.
        alt: what it shows, for whoever does not see it; the table beside it says everything that it shows.
        caption: what it shows, in one sentence; a format numbers it as "Figure 1".
    """

    name: str
    svg: str
    width: int
    height: int
    alt: str
    caption: str


Block = Paragraph | Items | Table | Picture


@dataclass(frozen=True, slots=True)
class Section:
    """A section, subsection or annex.

    Attributes:
        code: `0` to `12` for sections, `4.1` for subsections, `A` to `H` for annexes; unique in the document.
        title: heading without the code.
        blocks: what stands before the first subsection.
        subsections: sections one level below.
    """

    code: str
    title: str
    blocks: tuple[Block, ...] = ()
    subsections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Cite:
    """One place in one source.

    Attributes:
        source: id of the source, which Annex E lists; `P-3` for a protected one.
        locator: page, paragraph or time mark; may be empty.
        grade: reliability and credibility, such as `B2`; empty for a statement of law.
        archive_url: address of an archived copy; empty if none is known.
        quote: the words of the source on which it stands, from the submitter's stored copy; empty if none is stored.
    """

    source: str
    locator: str = ""
    grade: str = ""
    archive_url: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote.

    Attributes:
        number: from 1, in the order of the references.
        text: the whole text of the note in words, citations, grades and archive addresses included.
        claims: ids of the claims that it is for.
        cites: its citations, for formats that are read by programs.
        as_note: number of an earlier note with the same citations, which `text` then refers to; None otherwise.
    """

    number: int
    text: str
    claims: tuple[str, ...] = ()
    cites: tuple[Cite, ...] = ()
    as_note: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A dossier.

    Attributes:
        title: such as "Draft referral: A. Toren".
        subtitle: programme and authority.
        target: name of the person.
        programme: name of the programme: `us-7031c`.
        as_of: the day on which it stands; the only day that belongs to a file.
        language: language tag of its text.
        build: for whom it is.
        mark: handling mark of one line, for the head of every page.
        notice: what every reader has to know, for the foot of every page: no legal advice, allegations.
        warnings: what the advocate has to look at before sending: a text that is too long, a law looked at long ago.
            The cover says those that concern the recipient; a door shows all of them beside the file.
        sections: `0` to `12`.
        annexes: `A` to `H`, those that belong to the build.
        notes: all notes, by number.
        properties: what the document says of itself, label and text, in order: programme, datasets, version.
        versions: versions of the claims on which it stands, sorted, as `answerable verify` compares them.
        audience: the circle whose claims it was drawn from: `public`, `partner` or `authority`.
        latest_record: the moment at which the latest of its datasets was put on record, ISO 8601 in UTC.
    """

    title: str
    subtitle: str
    target: str
    programme: str
    as_of: date
    language: str
    build: Build
    mark: str
    notice: str
    warnings: tuple[str, ...]
    sections: tuple[Section, ...]
    annexes: tuple[Section, ...]
    notes: tuple[Note, ...]
    properties: tuple[tuple[str, str], ...]
    versions: tuple[str, ...]
    audience: str
    latest_record: str
