"""Modules of npm as one script for a page: what a bundler does, in few lines."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_REQUIRED = re.compile(r"""require\(['"]([^'"]+)['"]\)""")
_LOADER = """
(() => {
  const made = {}
  const need = (name) => {
    if (!(name in made)) {
      const [make, names] = modules[name]
      const module = (made[name] = {exports: {}})
      make(module, module.exports, (asked) => need(names[asked]))
    }
    return made[name].exports
  }
  window[NAME] = need(ENTRY)
})()
"""


def bundle(node_modules: Path, entry: str, name: str) -> str:
    """Give a script that makes a CommonJS module, such as `graphology-gexf/browser`, known to a page as `name`."""
    found: dict[Path, dict[str, str]] = {}
    start = _file(node_modules / entry)
    waiting = [start]
    while waiting:
        path = waiting.pop()
        if path not in found:
            asked = {one: _resolved(node_modules, path, one) for one in _REQUIRED.findall(path.read_text())}
            found[path] = {one: str(there) for one, there in asked.items()}
            waiting += asked.values()
    modules = ",\n".join(_made(path, asked) for path, asked in found.items())
    loader = _LOADER.replace("NAME", json.dumps(name)).replace("ENTRY", json.dumps(str(start)))
    return f"{{ const modules = {{\n{modules}\n}};\n{loader} }}"


def _made(path: Path, asked: dict[str, str]) -> str:
    """What makes a module, and what it means by the names that it asks for."""
    make = f"function (module, exports, require) {{\n{path.read_text()}\n}}"
    return f"{json.dumps(str(path))}: [{make}, {json.dumps(asked)}]"


def _resolved(node_modules: Path, asking: Path, asked: str) -> Path:
    return _file((asking.parent if asked.startswith(".") else node_modules) / asked)


def _file(path: Path) -> Path:
    """The file that a module name means."""
    if path.is_dir():
        package = path / "package.json"
        main = json.loads(package.read_text()).get("main", "index.js") if package.exists() else "index.js"
        path = path / main
    if path.is_file():
        return path.resolve()
    return (path.with_name(f"{path.name}.js") if not path.is_dir() else path / "index.js").resolve()
