"""The texts of a subgraph: each that names somebody who is protected is replaced, whole, by words in square brackets.

Whole, because what stands beside a name, such as an age or a village, identifies as well as the name does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import load_schema
from queries.rows import mapping, mappings, texts
from queries.subgraph.subgraph import CLAIM, EDGE, MENTION, NODE, SOURCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.subgraph.subgraph import Plain, Spool
    from queries.subgraph.withholding.spellings import Spellings

TEXT, NAME, TITLE = "[withheld]", "[name withheld]", "[title withheld]"
#: What leads to the text of a source as surely as its title.
_LEADS = ("url", "archive_url", "file_sha256")
_OF_SOURCES = ("title", "publisher", "author", "note", "published_basis")


class Texts:
    """Replaces the texts of one spool."""

    def __init__(self, spool: Spool, spellings: Spellings) -> None:
        """Replace those that have one of these spellings."""
        self._spool, self._tells = spool, spellings.found_in
        self.replaced = 0

    def replace(self) -> None:
        """Go through everything once."""
        changes: tuple[tuple[str, Callable[[Plain], Plain]], ...] = (
            (NODE, self._node),
            (MENTION, self._node),
            (EDGE, self._edge),
            (CLAIM, self._claim),
            (SOURCE, self._source),
        )
        for kind, change in changes:
            for key, body in self._spool.each(kind):
                changed = change(body)
                if changed != body:
                    self._spool.change(kind, key, changed)
                    self.replaced += 1

    def _plain(self, text: object, instead: str = TEXT) -> str:
        return instead if self._tells(str(text)) else str(text)

    def _node(self, body: Plain) -> Plain:
        instead = name_instead(str(body["type"]), str(body["kind"]))
        kind = body["kind"] if body["type"] == "Event" else self._plain(body["kind"])
        names = dict.fromkeys(self._plain(name, instead) for name in texts(body["names"]))
        return body | {"name": self._plain(body["name"], instead), "names": list(names), "kind": kind}

    def _edge(self, body: Plain) -> Plain:
        return body | {"qualifiers": self._qualifiers(str(body["edge"]), body["qualifiers"])}

    def _qualifiers(self, predicate: str, qualifiers: object) -> Plain:
        """Fixed words and ids of entities are no texts."""
        known = load_schema().qualifiers_of(predicate)
        fixed = {key for key, one in known.items() if one.values or one.refers}
        return {key: value if key in fixed else self._plain(value) for key, value in mapping(qualifiers).items()}

    def _claim(self, body: Plain) -> Plain:
        changed = body | {
            "qualifiers": self._qualifiers(str(body["predicate"]), body["qualifiers"]),
            "note": self._plain(body["note"], ""),
            "citations": [
                cited | {"locator": self._plain(cited["locator"], "")} for cited in mappings(body["citations"])
            ],
        }
        if self._tells(str(body["value"])):
            changed["value"] = self._shown_name(str(body["subject"])) if body["predicate"] == "name" else TEXT
        return changed

    def _shown_name(self, key: str) -> str:
        subject = self._spool.get(NODE, key) or self._spool.get(MENTION, key)
        return name_instead(str(subject["type"]), str(subject["kind"])) if subject else NAME

    def _source(self, body: Plain) -> Plain:
        if not any(self._tells(str(body[key])) for key in (*_OF_SOURCES, *_LEADS)):
            return body
        changed = body | dict.fromkeys(_LEADS, "") | {key: self._plain(body[key]) for key in _OF_SOURCES}
        return changed | {"title": TITLE}


def name_instead(entity_type: str, kind: str) -> str:
    """Give what something is called whose name is not shown: an act by its kind."""
    return f"[{kind.replace('-', ' ')}, name withheld]" if entity_type == "Event" and kind else NAME
