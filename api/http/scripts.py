"""The scripts of the explorer as its page loads them: few files, each of several modules that are wanted together.

A browser learns what a module imports only when it has it, and asks for one file after another: forty modules, five
deep, take longer than all that they do. So the module that starts the page comes with all that it imports, in one
script, and so does each that is imported on demand, but for what is there already. A module that several of these want,
none of which is there before the others, stays a file by itself; so does a library, unless the page starts with it. No
module is there twice, for some of them remember things.

Nothing is built beforehand: what is served is worked out once from the modules, and is the same every time.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from api.http.modules import module
from exports.viewer.joining import as_function, taken_apart

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The module that starts the page.
START = "/static/explorer/start.js"
_LIBRARIES = "/static/vendor/"
_ON_DEMAND = re.compile(r"""\bimport\("([^"]+)"\)""")


@cache
def script(address: str) -> str:
    """Give a module as the page loads it: with what only it needs, and with the rest from where that is.

    Args:
        address: of the module, `/static/graph/view.js`.

    Raises:
        ValueError: a module imports in a way that is not read, or itself by way of others.
    """
    held = [one for one in needed(address) if one != address and holder(one) == address]
    outside = {one for each in (*held, address) for one in _imports(each)} - set(held)
    lines = list(_from_elsewhere(outside))
    lines += [f"const {_variable(one)} = {as_function(_body(one), _heads(one), one)}" for one in held]
    lines += [_heads(address) + _body(address), f"export {{ {', '.join(map(_variable, held))} }};"]
    return "\n".join(lines)


@cache
def served() -> frozenset[str]:
    """Give the addresses that the page asks for: the start, what is imported on demand, and what several of these want.

    What else is asked for is a module alone, or is run in a place of its own, as a worker is.
    """
    return frozenset(holder(one) for entry in _entries() for one in needed(entry))


@cache
def needed(address: str, above: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Give all that a module imports, each once and before whatever imports it; the module itself is the last."""
    if address in above:
        raise ValueError(f"{address} imports itself by way of {', '.join(above)}")
    before = [one for wanted in _imports(address) for one in needed(wanted, (*above, address))]
    return (*dict.fromkeys(before), address)


@cache
def holder(address: str) -> str:
    """Give the address of the file in which a module is: its own, or that of a module which needs it."""
    entries = _entries()
    if address in entries:
        return address
    wanting = {entry for entry in entries if address in needed(entry)}
    first = {entry for entry in wanting if not wanting & set(_before(entry))}
    if len(first) != 1 or (address.startswith(_LIBRARIES) and START not in first):
        return address
    return first.pop()


@cache
def _entries() -> dict[str, str]:
    """Every module that is imported on demand, with the entry that is there already when it is; and the start."""
    found = {START: ""}
    waiting = [START]
    for entry in waiting:
        for wanted in (one for each in needed(entry) for one in _on_demand(each)):
            if wanted not in found:
                found[wanted] = entry
                waiting.append(wanted)
    return found


def _before(entry: str) -> Iterator[str]:
    """What is there already when an entry is imported, the nearest first."""
    while entry := _entries()[entry]:
        yield entry


@cache
def _parts(address: str) -> tuple[tuple[tuple[str, str], ...], str]:
    """What takes the place of each import of a module, with the address that is imported; and the rest of it."""
    folder, name = address.split("/")[-2:]
    imports, body = taken_apart(module(folder, name).decode())
    heads = tuple(
        (urljoin(address, one.wanted), one.out_of(_variable(urljoin(address, one.wanted)))) for one in imports
    )
    return heads, _ON_DEMAND.sub(lambda found: f'import("{urljoin(address, found[1])}")', body)


def _imports(address: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(wanted for wanted, _ in _parts(address)[0]))


def _heads(address: str) -> str:
    return " ".join(head for _, head in _parts(address)[0])


def _body(address: str) -> str:
    return _parts(address)[1]


def _on_demand(address: str) -> list[str]:
    return _ON_DEMAND.findall(_body(address))


def _from_elsewhere(outside: set[str]) -> Iterator[str]:
    """Import modules, those that share a file together."""
    for file in sorted({holder(one) for one in outside}):
        names = ", ".join(sorted(_variable(one) for one in outside if holder(one) == file != one))
        if names:
            yield f'import {{ {names} }} from "{file}";'
        if file in outside:
            yield f'import * as {_variable(file)} from "{file}";'


def _variable(address: str) -> str:
    """What the exports of a module are called in every script: `_viewer_dates_js`, the same in all versions."""
    return re.sub(r"\W", "_", address.removeprefix("/static"))
