"""Reading dataset.yml strictly: known keys only, and each value the text that the curator wrote."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import yaml

from graph.errors import Problem
from graph.validation.checks import nearest
from loaders.curated.tables import require_plain

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = "dataset.yml"
#: Every key that may occur, and whether it must.
KEYS = {
    "id": True,
    "title": True,
    "version": True,
    "licence": True,
    "description": False,
    "rules": False,
    "not_evidence": False,
    "left_out": False,
    "sentences": False,
    "at_least": False,
}


def read_manifest(path: Path) -> tuple[dict[str, object] | None, list[Problem]]:
    """Read dataset.yml.

    Values are not converted: version 1.10 stays 1.10, and a title may be No.

    Returns:
        The manifest (None if it cannot be used), and what is wrong with it.
    """
    try:
        require_plain(path)
        # Its constructor knows texts, lists and mappings only, so that no value becomes a number, a date or an object.
        manifest = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - see above
    except FileNotFoundError:
        return None, [Problem(MANIFEST, 0, "", "the file is missing", "facts/README.md describes it")]
    except OSError as error:
        return None, [Problem(MANIFEST, 0, "", f"cannot be read: {error.strerror}")]
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        return None, [Problem(MANIFEST, 0, "", f"is not YAML: {' '.join(str(error).split())}")]
    if not isinstance(manifest, Mapping):
        return None, [Problem(MANIFEST, 0, "", "holds no keys", "id, title, version and licence are required")]
    problems = [
        Problem(MANIFEST, 0, key[:40], "unknown key", nearest(key, KEYS)) for key in manifest if key not in KEYS
    ]
    wrong = list(_check_required(manifest))
    return (None if wrong else dict(manifest)), problems + wrong


def _check_required(manifest: Mapping[str, object]) -> list[Problem]:
    problems = []
    for key in (key for key, required in KEYS.items() if required):
        value = manifest.get(key)
        if not value:
            problems.append(Problem(MANIFEST, 0, key, "is missing"))
        elif not isinstance(value, str):
            problems.append(Problem(MANIFEST, 0, key, "is a list or mapping", "write one line of text"))
    return problems
