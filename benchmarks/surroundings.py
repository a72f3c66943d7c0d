"""On what it was measured: enough to judge the numbers by, and nothing that tells which machine it was."""

from __future__ import annotations

import os
import platform
from datetime import UTC, datetime
from importlib.metadata import version

QUIET = 0.3
LIBRARIES = ("neo4j", "fastapi", "uvicorn", "pydantic", "typer")


def surroundings() -> dict[str, str]:
    """What the README says of the machine, by title."""
    return {
        "Date": datetime.now(UTC).date().isoformat(),
        "Cores": str(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()),
        "Memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.1f} GiB",
        "System": f"{platform.system()}, {platform.machine()}",
        "Other work on it": _other_work(os.getloadavg()[0]),
        "Python": platform.python_version(),
        "Engine": f"ArcadeDB, native build {version('arcadedb')}, embedded",
        "Libraries": ", ".join(f"{name} {version(name)}" for name in LIBRARIES),
        "Answerable": version("answerable"),
    }


def _other_work(busy: float) -> str:
    """What else the machine did in the minute before; with more than this, times are longer than they need be."""
    words = f"{busy:.1f} busy processes on average in the minute before"
    return f"{words}: it was shared, so times are longer and spreads wider than they need be" if busy > QUIET else words
