"""The elements of superior responsibility in criminal law, C1 to C3: another route, for courts and for persuasion.

They are never mixed with the criteria of listing, which ask for less: no criterion looks at them, and no element makes
a path. Elements after article 28 of the Rome Statute and rule 153 of the study on customary international humanitarian
law by the International Committee of the Red Cross. Each module has `judge`; they are found by the folder.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

    from referrals.matter.records import Matter, Path
    from referrals.superiors.element import Element

BY_POST = frozenset({"leader-of-body", "in-that-capacity"})
_SHAPE = "element"


@cache
def modules() -> tuple[ModuleType, ...]:
    """Every element, in order."""
    names = sorted(found.name for found in pkgutil.iter_modules(__path__) if found.name != _SHAPE)
    return tuple(import_module(f"{__name__}.{name}") for name in names)


def judge_elements(matter: Matter, path: Path) -> tuple[Element, ...]:
    """Judge the elements for one path that leads through a post; nothing for another one."""
    return tuple(module.judge(matter, path) for module in modules()) if path.mode in BY_POST else ()
