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

    from queries.chain.answer import ActChain, Holder, Hop, Response


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


def chain_tree(act: ActChain, lines: Sequence[Sequence[str]]) -> Tree:
    """Draw lines of hops as a tree that grows upward in meaning and downward on the page.

    Args:
        act: where the hops and holders are found.
        lines: lines of hop ids, all from the act or body upward.
    """
    hops = {hop.id: hop for hop in act.hops}
    roots: dict[str, Node] = {}
    for line in lines:
        level, at = roots, act.event.id
        for hop in line:
            node = level.setdefault(hop, Node(hops[hop], at))
            level, at = node.above, node.leads_to
    tree = Tree("", hide_root=True, guide_style=QUIET)
    drawing = _Drawing(act, set())
    for node in roots.values():
        drawing.grow(tree, node)
    return tree


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What is drawn, and from which bodies the line above has been drawn already."""

    act: ActChain
    drawn: set[str]

    def grow(self, tree: Tree, node: Node) -> None:
        again = bool(node.above) and node.leads_to in self.drawn
        branch = tree.add(Group(*self._label(node, again=again)))
        if again:
            return
        if node.above:
            self.drawn.add(node.leads_to)
        for above in sorted(node.above.values(), key=lambda above: not above.names_head):
            self.grow(branch, above)

    def _label(self, node: Node, *, again: bool) -> Iterator[RenderableType]:
        hop = node.hop
        yield _title(node)
        yield evidence(hop)
        yield from (reply_words(reply) for reply in (*hop.denials, *hop.replies))
        if hop.edge == "holds_post" or not node.above:
            yield from (response_words(response) for holder in self._holders(node) for response in _in_order(holder))
        if again:
            yield Text("from here upward as shown above", style=QUIET)
        elif hop.edge == "part_of" and hop.kind == "administrative":
            return
        elif self._headless(node):
            yield Text("Head: nobody is documented for these days (see the gaps).")

    def _holders(self, node: Node) -> list[Holder]:
        return [holder for holder in self.act.holders if holder.hop == node.hop.id]

    def _headless(self, node: Node) -> bool:
        bodies = {gap.body.id for gap in self.act.gaps if gap.body and gap.role == "head" and gap.reading == "both"}
        return not node.names_head and node.leads_to in bodies


def _title(node: Node) -> Text:
    hop = node.hop
    post = ", ".join(part for part in (hop.title or plain(hop.kind), hop.rank) if part)
    if node.names_head:
        return Text(f"{plain(hop.kind)}: ").append(hop.origin.name, style=NAME).append(f", {post}")
    if hop.edge == "holds_post":
        return Text("at ").append(hop.target.name, style=NAME).append(f": {post}")
    if hop.edge == "part_of":
        return Text("part of ").append(hop.target.name, style=NAME).append(f", {KINDS.get(hop.kind, plain(hop.kind))}")
    return Text.assemble((hop.target.name, NAME), f", {plain(hop.kind or hop.edge)}")


def _in_order(holder: Holder) -> list[Response]:
    return sorted((*holder.sanctions, *holder.awards), key=lambda response: response.on)
