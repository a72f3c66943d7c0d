"""Everything that the graph holds about one official and the acts linked to them, as the recipient may see it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from graph.model import load_schema
from graph.projection.portraits import PROTECTED_NAME
from graph.protection import Ref
from graph.spelling import fold
from queries.one_state import in_one_state
from queries.search import search
from referrals.matter.acts import collect_acts
from referrals.matter.excerpt import read_excerpt
from referrals.matter.governments import find_governments
from referrals.matter.ground import Ground
from referrals.matter.listings import collect_listings, died, suffered
from referrals.matter.origins import Origins
from referrals.matter.posts import collect_posts
from referrals.matter.reach import ANSWERS, RESPONSES, Reach, find_reach
from referrals.matter.records import Matter
from referrals.matter.times import HORIZON
from referrals.matter.view import View, draws
from referrals.modes import find_paths

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from graph.database import Database
    from graph.grades import Horizon
    from queries.claims import CitedClaim
    from queries.subgraph.records import Claim
    from referrals.casefile import Casefile
    from referrals.matter.excerpt import Excerpt
    from referrals.programme import Programme

#: How many alike names are looked at.
_NAMESAKES = 20
INDEPENDENCE = (
    "Origins are counted, not links: sources that repeat each other, or share a publisher, an author, a speaker or a "
    "government, are one. Nothing graded D, E or 5 counts; F and 6 are supplementary. This is a house rule, not law."
)


def collect(database: Database, casefile: Casefile, programme: Programme, *, horizon: Horizon = HORIZON) -> Matter:
    """Gather the matter of one dossier.

    Args:
        database: where the graph is.
        casefile: names target, incidents, recipient and consents.
        programme: whose authority is asked, which decides what is circular.
        horizon: how far posts and structure may be stretched from the days on which they are attested.

    Returns:
        The matter. With incidents of the casefile all of these are its acts, linked or not; without, those to which a
        path leads. A protected target has a matter without anything in it.

    Raises:
        UnknownEntity: target or an incident has no entity.
        BadParameter: the target is no person or body, or an incident no act.
        ReidentificationRisk: somebody who is protected could be recognised however much is left out.
        DatabaseUnavailable: facts were loaded again and again meanwhile, or the engine cannot be reached.
    """
    return in_one_state(database, partial(_collect, database, casefile, programme, horizon))


def _collect(database: Database, casefile: Casefile, programme: Programme, horizon: Horizon) -> Matter:
    with database.reading() as reader:
        reach = find_reach(reader, casefile)
    if reach.protected:
        return _protected(reach, casefile)
    excerpt = read_excerpt(database, reach.ids, casefile.circle)
    view = View(excerpt, horizon)
    speakers = {speaker for claim in excerpt.claims.values() for speaker in (claim.asserted_by, claim.attributed_to)}
    posts = {edge.end for edge in view.leading_from("holds_post", casefile.target)}
    with database.reading() as reader:
        governments = find_governments(reader, excerpt.nodes, (speakers | posts) - {""}, casefile.circle)
    desk = programme.authority.partition(":")[0]
    names = {root: view.ref(root).name for roots in governments.values() for root in roots}
    origins = Origins(view, casefile, governments, desk)
    matter = _put_together(view, reach, casefile, origins)
    foreign = _is_foreign(posts, governments, names, desk)
    return replace(matter, namesakes=_namesakes(database, matter), foreign_to_desk=foreign)


def _put_together(view: View, reach: Reach, casefile: Casefile, origins: Origins) -> Matter:
    excerpt, target = view.excerpt, casefile.target
    posts, known = collect_posts(view, target, origins), collect_acts(view, _acts(view, reach, target), origins)
    # Of a chosen act this circle may see nothing but that it was chosen: it has no number then, and nothing is told.
    acts = collect_acts(view, [act.event.id for act in known if act.claims], origins)
    paths, near = find_paths(Ground(view, target, posts, acts, origins))
    reached = {path.act for path in paths}
    if not casefile.incidents and len(reached) < len(acts):
        # Acts to which no path leads are left out, and the others numbered anew, which paths refer to.
        acts = collect_acts(view, [act.event.id for act in acts if act.event.id in reached], origins)
        paths, _ = find_paths(Ground(view, target, posts, acts, origins))
    return Matter(
        target=view.ref(target),
        type=reach.type,
        protected=False,
        names=tuple(view.cited(claim) for claim in view.literals("name", target)),
        properties=_properties(view, target),
        roles_against=suffered(view, target),
        dead=died(view, target),
        posts=posts,
        acts=acts,
        paths=paths,
        listings=collect_listings(view, target, origins),
        claims={key: view.cited(claim) for key, claim in excerpt.claims.items()},
        sources=excerpt.sources,
        conflicts=tuple(_conflicts(view, target)),
        withheld=tuple(_withheld(reach, excerpt, sum(not act.claims for act in known))),
        audience=casefile.circle,
        datasets=excerpt.datasets,
        latest_record=excerpt.latest_record,
        near=near,
        restricted=frozenset(key for key, claim in excerpt.claims.items() if claim.sensitivity != "public"),
        left_out_incidents=len(reach.no_consent),
        notes={"independence": INDEPENDENCE, "cut": reach.cut},
        versions={key: claim.version for key, claim in excerpt.claims.items()},
        people=frozenset(key for key, node in excerpt.nodes.items() if node.type == "Person" and not node.placeholder),
    )


def _acts(view: View, reach: Reach, target: str) -> list[str]:
    """The acts of the excerpt, whose ids may be labels: every event but those that answer others or are responses."""
    if all(view.node(act) for act in reach.acts):
        return list(reach.acts)
    about = {edge.start for edge in view.excerpt.edges.values() if edge.edge == "about"}
    roles = load_schema().roles
    suffering = {
        edge.end
        for edge in view.leading_from("involved_in", target)
        if roles[edge.role].side == "affected" and edge.end not in reach.acts
    }
    return [
        key
        for key, node in view.excerpt.nodes.items()
        if node.type == "Event"
        and not node.mentioned
        and node.kind not in RESPONSES
        and key not in suffering
        and not (key in about and node.kind in ANSWERS)
    ]


def _properties(view: View, target: str) -> dict[str, tuple[CitedClaim, ...]]:
    """The literals of the target, names apart."""
    found: dict[str, list[CitedClaim]] = {}
    for claim in view.excerpt.claims.values():
        if claim.subject == target and not claim.object and claim.predicate != "name" and draws(claim):
            found.setdefault(claim.predicate, []).append(view.cited(claim))
    return {predicate: tuple(claims) for predicate, claims in sorted(found.items())}


def _conflicts(view: View, target: str) -> list[str]:
    """What curators marked as contradicting each other about the target, one sentence for each claim so marked."""
    marked = [
        claim
        for claim in view.excerpt.claims.values()
        if claim.subject == target and (claim.status == "conflict" or (claim.stance == "asserts" and claim.disputes))
    ]
    return [f"{_said(view, claim)} stands in conflict with another source [{claim.id}]" for claim in marked]


def _said(view: View, claim: Claim) -> str:
    what = view.ref(claim.object).name if claim.object else claim.value
    return f"{claim.predicate.replace('_', ' ')}: {what}"


def _withheld(reach: Reach, excerpt: Excerpt, unseen: int) -> list[str]:
    said = list(excerpt.withheld)
    if unseen:
        said.append(f"{unseen} {'act is' if unseen == 1 else 'acts are'} left out: no claim about it may be told here.")
    if reach.no_consent:
        acts = "act is" if len(reach.no_consent) == 1 else "acts are"
        said.append(f"{len(reach.no_consent)} {acts} left out: nobody whom it affected has agreed to this use.")
    if reach.unconsented:
        people = "person is" if reach.unconsented == 1 else "people are"
        said.append(f"{reach.unconsented} affected {people} left out of acts that stay: there is no consent.")
    return said


def _namesakes(database: Database, matter: Matter) -> tuple[Ref, ...]:
    """Other people whose name reads the same in some spelling."""
    names = {fold(claim.value): claim.value for claim in matter.names if claim.value and fold(claim.value)}
    found: dict[Ref, None] = {}
    for folded, name in names.items():
        answer = search(database, name[:200], types=("Person",), limit=_NAMESAKES, audience=matter.audience)
        for item in answer.items:
            if item.id != matter.target.id and folded in {fold(one) for one in item.names}:
                found[Ref(item.id, item.name)] = None
    return tuple(found)


def _is_foreign(
    posts: Collection[str], governments: Mapping[str, frozenset[str]], names: Mapping[str, str], desk: str
) -> bool | None:
    """Whether the public posts are of another state than the desk's; None if no public post is documented."""
    roots = {root for post in posts for root in governments.get(post, ())}
    return not any(fold(desk) in fold(names[root]) for root in roots) if roots else None


def _protected(reach: Reach, casefile: Casefile) -> Matter:
    """The matter of somebody who is protected: nothing is looked at."""
    return Matter(
        target=Ref("V-1", PROTECTED_NAME),
        type=reach.type,
        protected=True,
        names=(),
        properties={},
        roles_against=(),
        dead=(),
        posts=(),
        acts=(),
        paths=(),
        listings=(),
        claims={},
        sources={},
        conflicts=(),
        withheld=(),
        audience=casefile.circle,
        datasets={},
        latest_record="",
    )
