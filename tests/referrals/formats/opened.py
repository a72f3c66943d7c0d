"""Opening files of dossiers in programs of others."""

from __future__ import annotations

import re
import subprocess
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

#: What stands in a PDF so that a long word may be broken.
_BREAKS = "\u200b"


def parts_of(content: bytes) -> dict[str, bytes]:
    """The parts of a file of Office, by name."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def through_libreoffice(soffice: Path, content: bytes, folder: Path) -> Path:
    """Open a file of Word in LibreOffice and have it printed as PDF."""
    word = folder / "dossier.docx"
    word.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    order = [str(soffice), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(word)]
    done = subprocess.run(order, capture_output=True, text=True, check=False, timeout=240)
    printed = folder / "dossier.pdf"
    assert printed.exists(), done.stdout + done.stderr
    return printed


def words_of(pdftotext: Path, pdf: Path) -> str:
    """The text of a PDF in one line, as a reader would copy it."""
    done = subprocess.run([str(pdftotext), str(pdf), "-"], capture_output=True, text=True, check=True, timeout=60)
    return in_one_line(done.stdout)


def told_of(pdfinfo: Path, pdf: Path, *more: str) -> str:
    """What `pdfinfo` tells of a PDF."""
    done = subprocess.run([str(pdfinfo), *more, str(pdf)], capture_output=True, text=True, check=True, timeout=60)
    return done.stdout


def in_one_line(text: str) -> str:
    """A text with every blank as one space and without marks that only allow a break."""
    return re.sub(r"\s+", " ", text.replace(_BREAKS, "")).strip()
