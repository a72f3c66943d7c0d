"""K1: who is meant: names in two scripts, and at least two things that tell the person from others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.checklist import Status

if TYPE_CHECKING:
    from referrals.checklist import Criterion
    from referrals.dossier import Dossier

CODE, TITLE = "K1", "Identity"
#: So many identifying things are asked for besides the names.
ENOUGH = 2
_FULL_DATE = 10


def judge(dossier: Dossier) -> Criterion:
    """PASS with the name as at home and in Latin script, and two of: full birth date, birth place, number, photo, post.

    WEAK with one of these, or with the year of birth only; MISSING with nothing but a name. Two birth dates are both
    told, make the criterion contested, and count as none.
    """
    matter, found = dossier.matter, _identifying(dossier)
    births = {claim.value for claim in matter.properties.get("birth_date", ())}
    scripts, because = _scripts(dossier), [f"found: {', '.join(found) or 'nothing but a name'}"]
    if len(births) > 1:
        because.append(f"sources give several birth dates: {', '.join(sorted(filter(None, births)))}")
    lifts = [] if scripts else ["the name as it is written at home, and in Latin script"]
    if len(found) < ENOUGH:
        lifts.append(f"{ENOUGH - len(found)} more of: full birth date, birth place, document number, photo, dated post")
    status = Status.PASS if not lifts else Status.WEAK if found or births else Status.MISSING
    claims = [claim.id for claim in (*matter.names, *matter.properties.get("birth_date", ()))]
    claims += [one for post in matter.posts for one in post.claims]
    contested = len(births) > 1
    return dossier.criterion(CODE, TITLE, status, because, claims=claims, lifts=lifts, contested=contested)


def _scripts(dossier: Dossier) -> bool:
    """Whether there is a name in Latin script and one in the language or script of the country."""
    named = [claim.qualifiers for claim in dossier.matter.names]
    latin = any(one.get("script") == "Latn" for one in named)
    native = any(one.get("script") not in {None, "Latn"} or one.get("language") not in {None, "en"} for one in named)
    return latin and native


def _identifying(dossier: Dossier) -> list[str]:
    births = {claim.value or "" for claim in dossier.matter.properties.get("birth_date", ())}
    found = ["full birth date"] if len(births) == 1 and all(len(one) == _FULL_DATE for one in births) else []
    kinds = {one.what for one in dossier.evidence.identity if one.what != "photo" or one.verified_by}
    found += [one.replace("-", " ") for one in sorted(kinds)]
    return found + (["dated post"] if any(post.attested for post in dossier.matter.posts) else [])
