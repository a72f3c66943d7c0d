"""Criteria K1 to K17, one module each, found by the folder: what the file holds of what a programme asks to see.

PASS says that the file holds it, WEAK that there is some material below the rule, MISSING that there is none; neither
says that anything is true. Each WEAK and MISSING says what would lift it. Each module has `judge`.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

    from referrals.checklist import Criterion
    from referrals.dossier import Dossier


@cache
def modules() -> tuple[ModuleType, ...]:
    """Every criterion, in order."""
    names = sorted(found.name for found in pkgutil.iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}") for name in names)


def judge_criteria(dossier: Dossier) -> tuple[Criterion, ...]:
    """Judge all criteria of a dossier; those that its programme does not ask for are marked as information."""
    return tuple(module.judge(dossier) for module in modules())
