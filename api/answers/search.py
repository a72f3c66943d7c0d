"""Search: how it is asked, and the body of its answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.answers.envelope import Body, address, envelope
from api.answers.reading import read_number, read_text
from graph.protection import Audience

if TYPE_CHECKING:
    from graph.database import Database
    from queries.search import SearchAnswer


@dataclass(frozen=True, slots=True)
class SearchAsked:
    """A search, read: the text, the types of entity, how many items on a page, and after which item it begins."""

    text: str
    types: tuple[str, ...]
    limit: int
    cursor: str | None

    def ask(self, database: Database, audience: Audience = Audience.PUBLIC) -> SearchAnswer:
        """Put the question to the core; raises what `queries.search.search` raises."""
        from queries.search import search

        return search(database, self.text, types=self.types, limit=self.limit, cursor=self.cursor, audience=audience)

    def page(self, cursor: str | None) -> str:
        """The address of one page."""
        return address("search", text=self.text, types=",".join(self.types), limit=self.limit, cursor=cursor)


def read_search(text: str, *, types: str | None = None, limit: str | int, cursor: str | None = None) -> SearchAsked:
    """Read a search as typed; types are separated by commas.

    Raises:
        BadParameter: a value cannot be used.
    """
    from queries.search import LONGEST_TEXT, MOST_ITEMS

    named = (part.strip() for part in (types or "").split(","))
    return SearchAsked(
        text=read_text(text, "text", longest=LONGEST_TEXT),
        types=tuple(dict.fromkeys(name for name in named if name)),
        limit=read_number(limit, "limit", least=1, most=MOST_ITEMS),
        cursor=cursor,
    )


def search_body(asked: SearchAsked, answer: SearchAnswer) -> Body:
    """Write the body."""
    items = [
        {"id": item.id, "type": item.type, "name": item.name, "names": item.names, "score": item.score}
        for item in answer.items
    ]
    following = None if answer.next is None else asked.page(answer.next)
    return {
        "text": answer.text,
        "items": items,
        "next": following,
        **envelope(asked.page(asked.cursor), answer.audience, answer.datasets),
    }
