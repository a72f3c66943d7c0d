"""Tables of a document of Word: a header row that is repeated on each page, rows that are not split, fixed widths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exports.markup import quoted
from referrals.setting.letters import readable
from referrals.word.paragraphs import paragraph
from referrals.word.runs import references, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from referrals.document.records import Cell, Table
    from referrals.word.runs import Links

#: Beyond so many letters a row may be split: it could be higher than a page, and some programs would cut it off.
_MOST_UNSPLIT = 1_500
#: What stands below each table: Word wants a paragraph there.
AFTER = paragraph("", "AfterTable")


def table(shown: Table, width: int, links: Links) -> str:
    """Give a table, with the space below it.

    Args:
        shown: the table.
        width: of the text, in twentieths of a point.
        links: where addresses become links.
    """
    widths = column_widths(shown, width)
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    rows = "".join(_row(row, widths, links, heading=shown.first_is_heading) for row in shown.rows)
    first = int(shown.first_is_heading)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="DossierTable"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{"04A0" if first else "0420"}" w:firstRow="1" w:lastRow="0" w:firstColumn="{first}" '
        'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{quoted(readable(shown.caption))}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{_header(shown.header, widths)}{rows}</w:tbl>{AFTER}"
    )


def column_widths(shown: Table, width: int) -> list[int]:
    """Give the width of each column; together they are the whole width."""
    shares = shown.widths or (1 / len(shown.header),) * len(shown.header)
    widths = [round(width * share / sum(shares)) for share in shares]
    return [*widths[:-1], width - sum(widths[:-1])]


def _header(titles: Sequence[str], widths: Sequence[int]) -> str:
    cells = (_cell(words(title), wide, "TableHeading") for title, wide in zip(titles, widths, strict=True))
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def _row(row: Sequence[Cell], widths: Sequence[int], links: Links, *, heading: bool) -> str:
    cells = "".join(
        _cell(
            words(cell.text, links, strong=heading and not at) + references(cell.notes),
            wide,
            "TableText",
        )
        for at, (cell, wide) in enumerate(zip(row, widths, strict=True))
    )
    whole = sum(len(cell.text) for cell in row) <= _MOST_UNSPLIT
    return f"<w:tr>{'<w:trPr><w:cantSplit/></w:trPr>' if whole else ''}{cells}</w:tr>"


def _cell(runs: str, width: int, style: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph(runs, style)}</w:tc>'
