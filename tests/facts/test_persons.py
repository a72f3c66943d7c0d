"""One entity per person and body, with every spelling; posts and superior bodies on the days attested and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.facts.reading import claims, names, posts

if TYPE_CHECKING:
    from graph.records import Dataset

DEPARTMENT = "main-department-combating-organized-crime"
MINISTRY = "ministry-of-internal-affairs"


@pytest.mark.parametrize(
    ("entity", "spellings"),
    [
        ("ehsan-zakhidov", {"Ehsan Zakhidov", "Ehsan Zahidov"}),
        ("richard-kauzlarich", {"Richard Kozlarich", "Richard Kauzlarich"}),
        ("giorgi-gogia", {"Giorgi Gogia", "Goga"}),
        ("bakhtiyar-hajiyev", {"Bakhtiyar Hajiyev", "Bəxtiyar Hacıyev"}),
        ("kerim-alimardanov", {"Kerim Alimardanov", "Kərim Əlimərdanov"}),
        (
            DEPARTMENT,
            {
                "Main Directorate for Combating Organized Crime",
                "Main Department for Combating Organized Crime",
                "Organized Crime Suppression Unit",
                "Gang Department",
                "Band Department",
            },
        ),
        (MINISTRY, {"Interior Ministry of Azerbaijan", "Ministry of Internal Affairs of Azerbaijan"}),
        ("cpj", {"Committee to Protect Journalists", "International Committee to Protect Journalists"}),
    ],
)
def test_all_spellings_are_of_one_entity(facts: Dataset, entity: str, spellings: set[str]) -> None:
    """However the documents spell it."""
    assert spellings <= names(facts, entity)
    for spelling in spellings:
        assert {claim.subject for claim in claims(facts, predicate="name", value=spelling)} == {entity}


def test_spellings_of_the_curators_say_so(facts: Dataset) -> None:
    """An Azerbaijani spelling that no source gives is the curators', not the source's."""
    ours = [claim for claim in claims(facts, predicate="name") if claim.qualifiers.get("language") == "az"]
    assert len(ours) > 40
    assert {(claim.asserted_by, claim.nature) for claim in ours} == {("answerable-curators", "expert")}
    assert all(claim.note for claim in ours)


@pytest.mark.parametrize(
    ("person", "held"),
    [
        ("vilayat-eyvazov", {(MINISTRY, "2023-01-22", "2023-01-22")}),
        ("vugar-alekperov", {("baku-main-police-department", "2022-12-03", "2022-12-03")}),
        ("ali-nagiyev", {("state-security-service", "2023-01-22", "2023-01-22")}),
        ("rufat-safarov", {("protection-line", "2023-01-22", "2023-01-22")}),
        (
            "kerim-alimardanov",
            {
                ("anti-robbery-division", "2015-11-26", "2015-11-26"),
                (DEPARTMENT, "2022-12-09/2022-12-31", "2022-12-09/2022-12-31"),
                (DEPARTMENT, "2023-01-22", "2023-01-22"),
            },
        ),
    ],
)
def test_posts_stand_on_the_attested_days_alone(facts: Dataset, person: str, held: set[tuple[str, str, str]]) -> None:
    """No post begins or ends because nothing more is known."""
    assert posts(facts, person) == held
    found = claims(facts, subject=person, predicate="holds_post")
    assert not any(post.from_is_start or post.to_is_end for post in found)


def test_a_former_post_ended_before_publication(facts: Dataset) -> None:
    """A post called former has no start, and an end that lies before the publication."""
    for person in ("david-kramer", "richard-kauzlarich", "heydar-aliyev"):
        former = [post for post in claims(facts, subject=person, predicate="holds_post") if post.to_is_end]
        assert former
        assert all(post.started is None and post.ended and post.ended.first is None for post in former)


def test_the_hierarchy_is_what_the_texts_give(facts: Dataset) -> None:
    """The organised-crime department and its division, the ministry, its press service; nothing above Baku's police."""
    above = {(link.subject, link.object, str(link.started)) for link in claims(facts, predicate="part_of")}
    assert {
        ("anti-robbery-division", DEPARTMENT, "2015-11-26"),
        (DEPARTMENT, MINISTRY, "2015-11-26"),
        (DEPARTMENT, MINISTRY, "2022-12-09/2022-12-31"),
        (DEPARTMENT, MINISTRY, "2023-01-22"),
        ("interior-ministry-press-service", MINISTRY, "2016-06-15/2016-07-31"),
        ("popular-front-presidium", "popular-front-party", "2021-03-20/2021-12-31"),
    } <= above
    assert "baku-main-police-department" not in {part for part, _, _ in above}
    assert {link.qualifiers["kind"] for link in claims(facts, predicate="part_of")} == {"unknown"}


def test_a_resident_makes_no_police_station(facts: Dataset) -> None:
    """No body is inferred from where somebody lives, or from a police station that is not named."""
    located = claims(facts, predicate="located_in", object="sumgait")
    assert {(claim.subject, claim.qualifiers.get("kind")) for claim in located} == {
        ("rashad-abbasov", "resident"),
        ("rashad-mehdiyev", "resident"),
    }
    bodies = [entity.id for entity in facts.entities if entity.type == "Agency"]
    assert not any("sumgait" in body or "station" in body for body in bodies)


@pytest.mark.parametrize(
    ("person", "predicate", "object_"),
    [
        ("adalat-aliyev", "holds_post", "presidential-department-political-parties"),
        ("afgan-sadigov", "involved_in", "hunger-strike-of-afgan-sadigov"),
        ("ali-nagiyev", "holds_post", "state-security-service"),
        ("atlas-rustamzade", "relative_of", "ilkin-rustamzade"),
        ("bakhtiyar-hajiyev", "involved_in", "hunger-strike-of-bakhtiyar-hajiyev-2023-01"),
        ("bakhtiyar-imanov", "holds_post", "popular-front-presidium"),
        ("bayram-mammadov", "involved_in", "graffiti-on-statue-of-heydar-aliyev-2016"),
        ("david-kramer", "involved_in", "call-for-sanctions-2017-10-17"),
        ("ehsan-zakhidov", "holds_post", "interior-ministry-press-service"),
        ("elgiz-gahramanli", "involved_in", "case-against-elgiz-gahramanli"),
        ("elman-fattah", "holds_post", "musavat-party"),
        ("giorgi-gogia", "holds_post", "human-rights-watch"),
        ("giyasaddin-ibrahim", "involved_in", "graffiti-on-statue-of-heydar-aliyev-2016"),
        ("heydar-aliyev", "relative_of", "ilham-aliyev"),
        ("hikmet-hajiyev", "holds_post", "presidency-of-azerbaijan"),
        ("ilham-aliyev", "involved_in", "medal-for-heroism-2015-07"),
        ("ilkin-rustamzade", "member_of", "nida"),
        ("jamil-hasanli", "holds_post", "national-council"),
        ("kamaladdin-heydarov", "holds_post", "ministry-of-emergency-situations"),
        ("kerim-alimardanov", "involved_in", "us-sanctions-2022-12-09"),
        ("lachin-valiyev", "involved_in", "arrest-of-lachin-valiyev"),
        ("mahammad-mirzali", "involved_in", "stabbing-of-mahammad-mirzali"),
        ("mehriban-aliyeva", "holds_post", "presidency-of-azerbaijan"),
        ("mikayil-jabbarov", "holds_post", "ministry-of-economy"),
        ("ogtay-gulaliyev", "holds_post", "center-for-protection-of-political-prisoners"),
        ("rashad-abbasov", "involved_in", "release-of-rashad-abbasov-2016"),
        ("rashad-mehdiyev", "involved_in", "death-of-rashad-mehdiyev-2016"),
        ("richard-kauzlarich", "holds_post", "united-states-government"),
        ("rufat-safarov", "holds_post", "protection-line"),
        ("siyavush-novruzov", "holds_post", "parliament-of-azerbaijan"),
        ("vilayat-eyvazov", "holds_post", "ministry-of-internal-affairs"),
        ("vugar-alekperov", "holds_post", "baku-main-police-department"),
        ("zaur-sultanov", "involved_in", "death-of-zaur-sultanov-2016"),
    ],
)
def test_people_stand_with_their_public_acts_posts_and_kin(
    facts: Dataset, person: str, predicate: str, object_: str
) -> None:
    """Under their names, in what is publicly known of them."""
    assert claims(facts, subject=person, predicate=predicate, object=object_)
