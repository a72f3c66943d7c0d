"""The modules become one script, the same every time, and a way to import that is not read is told, not guessed."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from exports.viewer import bundle
from exports.viewer.vendored import bundled_libraries, load_libraries
from graph.spelling import fold, skeleton

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page


def test_the_script_is_whole_and_the_same_again() -> None:
    """Every module and licence is in it once, and nothing that could end its element."""
    script = bundle.script()
    bundle.script.cache_clear()
    assert bundle.script() == script
    modules = re.findall(r"^const m\d+ = \(\(\) => \{ // (\S+)$", script, re.MULTILINE)
    assert len(modules) == len(set(modules)) > 20
    assert modules[-1] == bundle.START
    for library in load_libraries():
        told = f"/*! {library.name} {library.version} ({library.licence})" in script
        assert told is (library in bundled_libraries()), library.name
    assert "</script" not in script.lower()


def test_the_script_asks_for_nothing() -> None:
    """It imports nothing while it runs, and names no file that a browser would look for."""
    assert not re.search(r"^\s*(import|export)\b|sourceMappingURL|\bimport\(", bundle.script(), re.MULTILINE)
    assert not re.search(r"@import|url\(", bundle.style())


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which a test writes modules of its own."""
    monkeypatch.setattr(bundle, "files", lambda _: tmp_path)
    return tmp_path


def test_what_a_module_exports_is_what_others_import(modules: Path, page: Page) -> None:
    """Functions, constants, classes, lists with other names, and defaults."""
    modules.joinpath("one.js").write_text(
        "// a word first\nexport const a = 1;\nexport function b() { return a + 1; }\nexport class C { c = 3; }\n"
    )
    modules.joinpath("two.js").write_text(
        'import { a as first } from "./one.js";\nconst d = first + 3;\nexport{d as D};'
    )
    modules.joinpath("three.js").write_text("export default function (text) { return text + '!'; }\n")
    modules.joinpath("start.js").write_text(
        'import {\n  b,\n  C,\n} from "./one.js";\nimport { D } from "./two.js";\nimport shout from "./three.js";\n'
        "window.found = [b(), new C().c, D, shout('five')];\n"
    )
    page.evaluate(bundle.joined("start.js"))
    assert page.evaluate("window.found") == [2, 3, 4, "five!"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('import * as all from "./one.js";\n', "not read"),
        ('const a = 1;\nexport * from "./one.js";\n', "not read"),
        ("const a = 1; export const b = 2;\n", "not read"),
        ('import { a } from "./start.js";\nexport const b = a;\n', "imports itself"),
    ],
)
def test_what_is_not_read_is_told(modules: Path, text: str, told: str) -> None:
    """A module that imports in another way, or in a circle, is refused when the page is made."""
    modules.joinpath("one.js").write_text("export const a = 1;\n")
    modules.joinpath("start.js").write_text(text)
    with pytest.raises(ValueError, match=told):
        bundle.joined("start.js")


def test_names_are_folded_as_the_core_folds_them(page: Page) -> None:
    """The tables of the page are those of `graph.spelling`."""
    names = [
        "Vüqar Ələkbərov", "Вугар Алекперов", "Haciyev", "Xəzər Çıraq", "İlham ƏLİYEV", "Джафаров", "Djafarov",
        "Щукин Ёж", "Qarabağ", "O'Brien-Smith", "Victor Hacı", "Zoë", "Ağca, Ş. (2)", "Пиряллаһы", "日本 語", "",
    ]  # fmt: skip
    source = files("exports.viewer").joinpath("spelling.js").read_text(encoding="utf-8")
    page.add_script_tag(content=source.replace("export ", "") + "\nwindow.spelling = {fold, skeleton};")
    folded = page.evaluate("(names) => names.map(window.spelling.fold)", names)
    assert folded == [fold(name) for name in names]
    words = [word for name in folded for word in name.split()]
    assert page.evaluate("(words) => words.map(window.spelling.skeleton)", words) == [skeleton(word) for word in words]
