"""The ways in which somebody may be tied to an act, one module each, found by the folder.

Each has `MODE`, its name in programmes, and `find`, which gives the paths of one act and the ties that nearly lead
there. The weakest step decides: a path that is weak at one place is weak. Administrative ties, kinship and parties make
nobody responsible, and silence of the graph proves nothing.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

    from referrals.matter.ground import Ground
    from referrals.matter.records import NearPath, Path


@cache
def modules() -> tuple[ModuleType, ...]:
    """Every mode, by the name of its file."""
    names = sorted(found.name for found in pkgutil.iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}") for name in names)


def find_paths(ground: Ground) -> tuple[tuple[Path, ...], tuple[NearPath, ...]]:
    """Find how the target is tied to the acts, in every mode.

    Returns:
        The paths, by act and then strongest first, and the ties that nearly lead to acts to which no path leads in the
        same mode.
    """
    paths: list[Path] = []
    near: dict[tuple[str, str], NearPath] = {}
    for act in ground.acts:
        found: list[Path] = []
        for module in modules():
            ways, missed = module.find(ground, act)
            found += ways
            near |= {(one.act, one.why): one for one in missed}
        paths += sorted(found, key=lambda path: (path.strength != "PASS", path.mode, [step.id for step in path.steps]))
    return tuple(paths), tuple(near.values())


def mode_names() -> Iterable[str]:
    """Names of the modes, sorted."""
    return sorted(str(module.MODE) for module in modules())
