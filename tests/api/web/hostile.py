"""The invented country with hostile text in every field that takes text: names, notes, titles, places, addresses."""

from __future__ import annotations

import csv
from itertools import cycle
from typing import TYPE_CHECKING

import yaml

from tests.country import FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Row = dict[str, str]

#: If any of it ran, the page would have another title, or an element that it never has.
RUNS = "</script><script>document.title='run'</script><img src=x onerror=document.title='run'>"
DRAWS = "<svg onload=document.title='run'><a xlink:href='javascript:1'><text>x</text></a></svg>"
#: Letters that run from right to left, and brackets that turn with them; marks that turn are refused when it is loaded.
TURNS = "(אבג [12] اختراع) nerro"
#: As long as a loader takes it.
LONG = "Ə" * 3900
QUOTES = "\"'`<b>bold</b>&lt;&amp; {n} ${x} %s"
ADDRESS = "javascript:document.title='run'"
#: In qualifiers and locators, whose cells divide at `;` and `=`.
TITLE = "<svg><script>document.title</script></svg><img src>"
TEXTS = (RUNS, DRAWS, TURNS, QUOTES)


def write_hostile_country(folder: Path) -> Path:
    """Write the country anew into a folder; every name keeps its own words behind the hostile ones."""
    folder.mkdir()
    about = yaml.safe_load(FOLDER.joinpath("dataset.yml").read_text(encoding="utf-8"))
    about |= {"title": f"{RUNS} {about['title']}", "licence": QUOTES}
    folder.joinpath("dataset.yml").write_text(yaml.safe_dump(about, allow_unicode=True), encoding="utf-8")
    folder.joinpath("entities.csv").write_bytes(FOLDER.joinpath("entities.csv").read_bytes())
    texts = cycle(TEXTS)
    _rewrite(folder, "sources.csv", lambda row: _source(row, next(texts)), "url", "archive_url")
    _rewrite(folder, "claims.csv", lambda row: _claim(row, next(texts)))
    return folder


def _source(row: Row, text: str) -> Row:
    """Whatever a source tells of itself; one that is withheld tells nothing, or it is refused."""
    if not row["publisher"]:
        return row | {"title": f"{text} {row['title']}"}
    worse = {"title": f"{text} {row['title']}", "publisher": f"{text} {row['publisher']}", "author": text}
    return row | worse | {"url": ADDRESS, "archive_url": ADDRESS}


def _claim(row: Row, text: str) -> Row:
    worse = {"note": f"{text} {row['note']}" if row["note"] else "", "locator": TITLE if row["locator"] else ""}
    if row["predicate"] in {"name", "description", "statement"}:
        worse["value"] = f"{LONG if row['id'] == 'v-040' else text} {row['value']}"
    if "title=" in row["qualifiers"]:
        worse["qualifiers"] = row["qualifiers"].replace("title=", f"title={TITLE} ")
    return row | worse


def _rewrite(folder: Path, name: str, change: Callable[[Row], Row], *more: str) -> None:
    with FOLDER.joinpath(name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    columns = list(dict.fromkeys((*rows[0], *more)))
    with folder.joinpath(name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(_changed(rows, change))


def _changed(rows: list[Row], change: Callable[[Row], Row]) -> Iterator[Row]:
    yield from (change(row) for row in rows)
