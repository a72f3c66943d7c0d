"""LibreOffice without a window, which opens a file and says what it sees in each cell."""

from __future__ import annotations

import csv
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

#: Comma, double quote, UTF-8, from the first line, and cells as they are shown.
_AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false"


def sheets_seen(soffice: Path, workbook: Path, folder: Path) -> dict[str, list[list[str]]]:
    """Open a workbook in LibreOffice and give the cells of each sheet, as it shows them.

    Args:
        soffice: the program.
        workbook: the file.
        folder: is made, for its profile and what it writes.
    """
    _convert(soffice, workbook, folder, f"{_AS_CSV},-1")
    files = sorted(folder.glob(f"{workbook.stem}-*.csv"))
    return {file.stem.removeprefix(f"{workbook.stem}-"): _rows(file) for file in files}


def sheet_seen(soffice: Path, table: Path, folder: Path) -> list[list[str]]:
    """Open a table in CSV in LibreOffice, formulas computed, and give its cells as it shows them.

    Args:
        soffice: the program.
        table: the file.
        folder: is made, for its profile and what it writes.
    """
    _convert(soffice, table, folder, _AS_CSV)
    return _rows(folder / table.name)


def _convert(soffice: Path, file: Path, folder: Path, how: str) -> None:
    folder.mkdir()
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    reading = ["--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,,true"]
    order = [str(soffice), profile, "--headless", *(reading if file.suffix == ".csv" else ())]
    order += ["--convert-to", how, "--outdir", str(folder), str(file)]
    done = subprocess.run(order, capture_output=True, text=True, check=False, timeout=240)
    assert done.returncode == 0, done.stderr
    assert list(folder.glob("*.csv")), done.stdout + done.stderr


def _rows(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8", newline="") as text:
        return list(csv.reader(text))
