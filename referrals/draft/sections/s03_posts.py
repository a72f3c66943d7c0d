"""Posts and tenure: each post with the days on which it may have begun and ended, and what is not known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Paragraph, Section, Table
from referrals.draft.days import bound
from referrals.draft.posts import attestations, attested_said, post_told, rank, titles
from referrals.draft.wording import counted, word, worded

if TYPE_CHECKING:
    from referrals.document.records import Block, Cell
    from referrals.draft.manuscript import Manuscript
    from referrals.matter.records import Post

CODE, TITLE = "3", "Posts and tenure"
HEADER = ("Post", "Body", "From (earliest – latest)", "To (earliest – latest)", "Attested on", "Held", "Sources")
WIDTHS = (0.18, 0.18, 0.14, 0.14, 0.13, 0.12, 0.11)


def write(manuscript: Manuscript) -> Section:
    """Write the posts; says so if none is documented."""
    posts = manuscript.matter.posts
    if not posts:
        return Section(
            CODE, TITLE, (Paragraph((manuscript.file("posts.none", target=manuscript.matter.target.name),)),)
        )
    table = Table("posts", worded("posts.caption"), HEADER, tuple(_row(manuscript, post) for post in posts), WIDTHS)
    told = Paragraph(tuple(post_told(manuscript, post) for post in posts))
    mandates = tuple(
        manuscript.claim("posts.mandate", post.claims, title=titles(post) or word("parts", post.role), area=post.area)
        for post in posts
        if post.area
    )
    blocks: list[Block] = [told, table]
    if mandates:
        blocks.append(Paragraph(mandates))
    blocks.append(Paragraph((manuscript.file("posts.rule"),)))
    return Section(CODE, TITLE, tuple(blocks))


def _row(manuscript: Manuscript, post: Post) -> tuple[Cell, ...]:
    attested = "\n".join(attested_said(days).removeprefix("on ") for days in attestations(manuscript, post))
    ranked = f"\n({rank(post)})" if post.rank else ""
    held = [worded("posts.acting_cell" if post.acting else "posts.formal_cell")]
    held += [worded("ties.contested")] if post.disputed else []
    return (
        manuscript.cell(f"{titles(post) or word('parts', post.role)}{ranked}"),
        manuscript.cell(post.body.name),
        manuscript.cell(bound(post.start, worded("file.not_found"))),
        manuscript.cell(bound(post.end, worded("file.not_found"))),
        manuscript.cell(attested or worded("file.not_found")),
        manuscript.cell("\n".join(held)),
        manuscript.cell(counted(post.origins.count, "origin", "origins"), post.claims),
    )
