"""Gates: conditions for any export, one module each, found by the folder.

A closed gate stops the export, and the checklist is shown all the same. Each module has `judge`, which gives its gate.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

    from referrals.checklist import Gate
    from referrals.dossier import Dossier


@cache
def modules() -> tuple[ModuleType, ...]:
    """Every gate, in order."""
    names = sorted(found.name for found in pkgutil.iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}") for name in names)


def judge_gates(dossier: Dossier) -> tuple[Gate, ...]:
    """Judge all gates of a dossier."""
    return tuple(module.judge(dossier) for module in modules())
