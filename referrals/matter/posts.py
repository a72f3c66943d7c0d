"""Posts of the target, each with the days on which it may have begun and ended."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from referrals.matter.records import Post
from referrals.matter.view import is_official

if TYPE_CHECKING:
    from queries.subgraph.records import Edge
    from referrals.matter.origins import Origins
    from referrals.matter.view import View

PUBLIC = "Agency"


def collect_posts(view: View, target: str, origins: Origins) -> tuple[Post, ...]:
    """Give the posts of somebody, in order of time; those without a date come last."""
    found = [_post(view, edge, origins) for edge in view.leading_from("holds_post", target)]
    return tuple(sorted(found, key=lambda post: (_begins(post), post.body.name, post.id)))


def _post(view: View, edge: Edge, origins: Origins) -> Post:
    claims, time = view.claims_of(edge), view.time(edge)
    ids = tuple(claim.id for claim in claims)
    node = view.node(edge.end)
    return Post(
        id=edge.id,
        body=view.ref(edge.end),
        body_kind=node.kind if node else "",
        public=bool(node and node.type == PUBLIC),
        role=edge.role,
        title=edge.qualifiers.get("title", ""),
        rank=edge.qualifiers.get("rank", ""),
        area=edge.qualifiers.get("area", ""),
        acting=edge.qualifiers.get("acting") == "yes",
        start=time.start,
        end=time.end,
        attested=time.held.sure,
        claims=ids,
        origins=origins.count(ids),
        official=is_official(claims),
        disputed=edge.evidence.disputed,
    )


def _begins(post: Post) -> date:
    attested = [first for first, _ in post.attested]
    return post.start.first or min(attested, default=date.max)
