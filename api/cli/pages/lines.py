"""The lines of a chain as a tree: the act's actors, above each its bodies, in each body its head."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text
from rich.tree import Tree

from api.cli.pages.words import KINDS, NAME, QUIET, evidence, plain, reply_words, response_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from queries.chain.answer import ActChain, Hop


@dataclass(slots=True)
class Node:
    """A hop at its place in the tree, with what leads on from where it leads."""

    hop: Hop
    at: str
    above: dict[str, Node] = field(default_factory=dict)

    @property
    def names_head(self) -> bool:
        """Whether the hop goes down again, from a body to the person who heads it."""
        return self.hop.target.id == self.at

    @property
    def leads_to(self) -> str:
        """Id of the entity that it leads to."""
        return self.hop.origin.id if self.names_head else self.hop.target.id


def chain_trees(act: ActChain, lines: Sequence[Sequence[str]], seen_from: str) -> Iterator[RenderableType]:
    """Draw lines of hops as trees that grow upward in meaning and downward on the page, one for each actor.

    Args:
        act: where the hops and holders are found.
        lines: lines of hop ids, all from the act or body upward.
        seen_from: what sanctions and awards were before or after: the act, or the days asked.
    """
    drawing = _Drawing(act, seen_from, set())
    for number, root in enumerate(_roots(act, lines)):
        if number:
            yield Text("")
        tree = Tree("", hide_root=True, guide_style=QUIET)
        drawing.grow(tree, root)
        yield tree


def _roots(act: ActChain, lines: Sequence[Sequence[str]]) -> list[Node]:
    hops = {hop.id: hop for hop in act.hops}
    roots: dict[str, Node] = {}
    for line in lines:
        level, at = roots, act.event.id
        for hop in line:
            node = level.setdefault(hop, Node(hops[hop], at))
            level, at = node.above, node.leads_to
    return list(roots.values())


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What is drawn, and from which bodies the line above, and of which people the record, has been drawn already."""

    act: ActChain
    seen_from: str
    drawn: set[str]

    def grow(self, tree: Tree, node: Node) -> None:
        again = bool(node.above) and node.leads_to in self.drawn
        branch = tree.add(Group(*self._label(node), *([Text("from here upward as shown above")] if again else [])))
        if again:
            return
        self.drawn.add(node.leads_to)
        for above in sorted(node.above.values(), key=lambda above: not above.names_head):
            self.grow(branch, above)

    def _label(self, node: Node) -> Iterator[RenderableType]:
        hop = node.hop
        yield _title(node)
        yield evidence(hop)
        yield from (reply_words(reply) for reply in (*hop.denials, *hop.replies))
        if node.leads_to not in self.drawn:
            yield from self._record(node.leads_to)
        if self._shared(node):
            yield Text("Another head is documented on the same days.")
        if self._headless(node):
            yield Text("Head: nobody is documented for these days (see the gaps).")

    def _record(self, person: str) -> Iterator[RenderableType]:
        """Sanctions and awards of a person, in time order."""
        mine = [holder for holder in self.act.holders if holder.person.id == person][:1]
        found = (response for holder in mine for response in (*holder.sanctions, *holder.awards))
        in_order = sorted(found, key=lambda response: response.on)
        yield from (response_words(response, self.seen_from) for response in in_order)

    def _shared(self, node: Node) -> bool:
        return any(holder.shared and holder.hop == node.hop.id for holder in self.act.holders)

    def _headless(self, node: Node) -> bool:
        bodies = {gap.body.id for gap in self.act.gaps if gap.body and gap.role == "head" and gap.reading == "both"}
        ends = node.hop.edge == "part_of" and node.hop.kind == "administrative"
        return not node.names_head and not ends and node.leads_to in bodies


def _title(node: Node) -> Text:
    hop = node.hop
    post = ", ".join(part for part in (hop.title or plain(hop.kind), hop.rank) if part)
    if node.names_head:
        return Text.assemble(f"{plain(hop.kind)}: ", (hop.origin.name, NAME), f", {post}")
    if hop.edge == "holds_post":
        return Text.assemble("at ", (hop.target.name, NAME), f": {post}")
    if hop.edge == "part_of":
        return Text.assemble("part of ", (hop.target.name, NAME), f", {KINDS.get(hop.kind, plain(hop.kind))}")
    return Text.assemble((hop.target.name, NAME), f", {plain(hop.kind or hop.edge)}")
