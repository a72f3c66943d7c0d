"""The scripts of the explorer: what is wanted together comes together, and no module is in the page twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest

from api.http import scripts
from api.http.modules import module_names
from api.http.scripts import START, holder, needed, script, served

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.api.doors import Asking

HELD = re.compile(r"^const (_\w+) = \(\(\) => \{", re.MULTILINE)
ASKED = re.compile(r"""\bfrom "([^"]+)";|\bimport\("([^"]+)"\)""")
WORKER = "/static/graph/worker.js"


def asked_for(text: str) -> Iterator[str]:
    """What a script imports, at once or on demand."""
    return (at_once or later for at_once, later in ASKED.findall(text))


def test_the_page_starts_with_one_script() -> None:
    """Whatever the first module imports is in it, and nothing of it is asked for."""
    text = script(START)
    assert len(HELD.findall(text)) == len(needed(START)) - 1 > 30
    assert not re.search(r'^import\b(?!\()|\bfrom "', text, re.MULTILINE)


def test_no_module_is_in_two_scripts() -> None:
    """Some remember things: were they there twice, one half of the page would not know what the other does."""
    held = [name for address in served() for name in HELD.findall(script(address))]
    assert sorted(held) == sorted(set(held))
    assert {holder(address) for address in served()} == served()


def test_every_script_asks_only_for_what_is_served_as_one() -> None:
    """From the start on, every module is reached by an address that holds it, and no address is told relatively."""
    asked = {START: ""} | {wanted: address for address in served() for wanted in asked_for(script(address))}
    assert set(asked) == served()


def test_what_is_taken_from_another_script_is_given_by_it() -> None:
    """Each name that is imported from a script is among those that it exports."""
    for address in served():
        for names, file in re.findall(r'^import \{ ([^}]*) \} from "([^"]+)";$', script(address), re.MULTILINE):
            given = re.findall(r"^export \{([^}]*)\};$", script(file), re.MULTILINE)[-1]
            assert set(names.split(", ")) <= {one.strip() for one in given.split(",")}, (address, file)


def test_a_worker_takes_nothing_from_the_page(ask: Asking) -> None:
    """It has no document: its modules are its own, each alone."""
    waiting, seen = [WORKER], set()
    while waiting:
        address = waiting.pop()
        seen.add(address)
        waiting += [urljoin(address, one) for one in asked_for(ask(address).text)]
    assert START not in seen
    assert len(seen) > 2


def test_a_script_is_the_same_again(ask: Asking) -> None:
    """Byte by byte, so that a browser keeps what it has; but it asks: scripts of two versions do not fit together."""
    address = "/static/graph/view.js"
    first = ask(address)
    assert first.headers["cache-control"] == "no-cache"
    script.cache_clear()
    assert ask(address).text == first.text == script(address)
    assert ask(address, headers={"If-None-Match": first.headers["etag"]}).status_code == 304


def test_a_module_can_still_be_had_alone(ask: Asking) -> None:
    """What is joined into another script is served at its own address too, for whoever reads or tries it."""
    for folder, name in module_names():
        assert ask(f"/static/{folder}/{name}").status_code == 200


MODULES = {
    "/static/explorer/start.js": 'import { a } from "../viewer/a.js";\nwindow.go = () => import("./one.js");\na();',
    "/static/viewer/a.js": "export function a() {}",
    "/static/viewer/both.js": 'import { a } from "./a.js";\nexport const both = a;',
    "/static/explorer/one.js": 'import { both } from "../viewer/both.js";\nexport const go = () => import("./two.js");',
    "/static/explorer/two.js": 'import { both } from "../viewer/both.js";\nimport { c } from "./c.js";\nexport { c };',
    "/static/explorer/c.js": 'export const c = () => import("./three.js");',
    "/static/explorer/three.js": 'import { d } from "./d.js";\nexport const three = d;',
    "/static/explorer/four.js": 'import { d } from "./d.js";\nexport const four = d;',
    "/static/explorer/d.js": "export const d = 1;",
}


@pytest.fixture
def modules(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """Modules of a test's own in place of those of the page."""
    written = dict(MODULES)
    monkeypatch.setattr(scripts, "module", lambda folder, name: written[f"/static/{folder}/{name}"].encode())
    forget()
    yield written
    monkeypatch.undo()
    forget()


def forget() -> None:
    """Work everything out anew."""
    for one in vars(scripts).values():
        if hasattr(one, "cache_clear"):
            one.cache_clear()


def where(wanted: Mapping[str, str]) -> dict[str, str]:
    """The file in which each module is."""
    return {address.rsplit("/", 1)[1]: holder(address).rsplit("/", 1)[1] for address in wanted}


def test_a_module_is_in_the_first_script_that_wants_it(modules: dict[str, str]) -> None:
    """In that of the start, or of what is imported on demand, if that is there before all others that want it."""
    modules.pop("/static/explorer/four.js")
    found = where(modules)
    assert found["a.js"] == "start.js"
    assert found["both.js"] == "one.js"
    assert (found["c.js"], found["d.js"]) == ("two.js", "three.js")
    two = script("/static/explorer/two.js")
    assert 'import { _viewer_both_js } from "/static/explorer/one.js";' in two
    assert 'import("/static/explorer/three.js")' in two


def test_a_module_of_two_that_do_not_know_each_other_is_alone(modules: dict[str, str]) -> None:
    """Neither is there before the other, so both take it from a file by itself."""
    modules["/static/explorer/c.js"] += '\nexport const other = () => import("./four.js");'
    assert where(modules)["d.js"] == "d.js"
    for name in ("three", "four"):
        assert 'import * as _explorer_d_js from "/static/explorer/d.js";' in script(f"/static/explorer/{name}.js")


def test_a_circle_is_refused(modules: dict[str, str]) -> None:
    """It could not be put in order."""
    modules["/static/viewer/a.js"] = 'import { both } from "./both.js";\nexport function a() {}'
    with pytest.raises(ValueError, match="imports itself"):
        script(START)
