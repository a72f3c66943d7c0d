"""Who says it: accusations, denials no wider than they are, hearsay without an edge, and those who did not reply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.records import Stance, Standing
from tests.facts.reading import claims, one

if TYPE_CHECKING:
    from graph.records import Dataset

HAJIYEV, MINISTRY = "bakhtiyar-hajiyev", "ministry-of-internal-affairs"
ALIMARDANOV = "kerim-alimardanov"
CAMPAIGN = "campaign-against-bakhtiyar-hajiyev"
DETENTION, REMAND = "detention-of-bakhtiyar-hajiyev-2022-12-09", "remand-of-bakhtiyar-hajiyev-2022-12-09"
TORTURE_2015, TORTURE_GAHRAMANLI = "torture-of-detainees-2015-2016", "alleged-torture-of-elgiz-gahramanli"
BLAMED = {"ali-nagiyev", "mikayil-jabbarov", "hikmet-hajiyev", "adalat-aliyev", "kamaladdin-heydarov"}


def test_an_accusation_against_a_leadership_names_the_body(facts: Dataset) -> None:
    """Hajiyev accuses the leadership of the ministry, and nobody by name for having headed it."""
    accused = claims(facts, predicate="accused_of", asserted_by=HAJIYEV, stance=Stance.ASSERTS, attributed_to="")
    assert {(claim.subject, claim.object, claim.qualifiers["organ"]) for claim in accused} == {
        (MINISTRY, DETENTION, "leadership"),
        (MINISTRY, REMAND, "leadership"),
        (MINISTRY, CAMPAIGN, "leadership"),
    }
    assert {claim.qualifiers.get("context") for claim in accused} == {CAMPAIGN, None}
    assert claims(facts, predicate="accused_of", subject="vilayat-eyvazov") == []


def test_the_denial_as_he_tells_it_is_about_the_campaign_alone(facts: Dataset) -> None:
    """The ministry's words are known from Hajiyev only, and do not speak of the arrest."""
    denial = one(facts, subject=MINISTRY, predicate="accused_of", stance=Stance.DENIES)
    assert (denial.asserted_by, denial.attributed_to, denial.object) == (HAJIYEV, MINISTRY, CAMPAIGN)
    accusation = one(facts, subject=MINISTRY, predicate="accused_of", object=CAMPAIGN, stance=Stance.ASSERTS)
    assert denial.disputes == (accusation.id,)


def test_what_officials_said_as_told_by_the_activist_is_hearsay(facts: Dataset) -> None:
    """Alekperov on Mehriban Aliyeva and Eyvazov, and the five whom the ministry allegedly blamed: no edge."""
    of_alekperov = claims(facts, asserted_by=HAJIYEV, attributed_to="vugar-alekperov")
    assert {"mehriban-aliyeva", "vilayat-eyvazov"} <= {claim.subject for claim in of_alekperov}
    of_ministry = claims(facts, asserted_by=HAJIYEV, attributed_to=MINISTRY, stance=Stance.ASSERTS)
    assert {claim.subject for claim in of_ministry if claim.predicate == "accused_of"} == BLAMED
    assert not any(claim.draws for claim in (*of_alekperov, *of_ministry))
    blamed = [claim for claim in facts.claims if claim.subject in BLAMED and claim.predicate == "accused_of"]
    assert not any(claim.draws for claim in blamed)


def test_papers_and_bodies_that_the_appeal_repeats_are_hearsay(facts: Dataset) -> None:
    """Told by the signatories: two papers and four bodies draw nothing; the signatories themselves do."""
    signatories = "signatories-of-appeal"
    told = claims(facts, asserted_by=signatories, predicate="involved_in", attributed_to="presse-ocean")
    told += claims(facts, asserted_by=signatories, predicate="involved_in", attributed_to="le-monde")
    arrest = claims(facts, object="arrest-of-servicemen-tartar-case", predicate="involved_in")
    assert {claim.asserted_by for claim in arrest} == {signatories}
    told += [claim for claim in arrest if claim.attributed_to]
    assert len(told) == 6
    assert not any(claim.draws for claim in told)
    assert {(claim.standing, claim.nature) for claim in told} == {(Standing.ALLEGED, "self-interested")}
    assert [claim.subject for claim in arrest if claim.draws] == ["servicemen-of-tartar-case"]


def test_a_doubt_about_no_figure_in_particular_disputes_none(facts: Dataset) -> None:
    """The observers doubt official figures; which, the text does not say."""
    doubt = one(facts, subject="observers-of-amnesty-2016", value="Doubt the official figures")
    assert (doubt.predicate, doubt.disputes) == ("statement", ())


def test_silence_is_recorded_for_each_accusation(facts: Dataset) -> None:
    """No comment could be had from the ministry on his statements; each of them about it has its missing reply."""
    silent = claims(facts, stance=Stance.NO_REPLY)
    assert {claim.asserted_by for claim in silent} == {MINISTRY}
    answered = {one for claim in silent for one in claim.disputes}
    told = claims(facts, subject=MINISTRY, asserted_by=HAJIYEV, stance=Stance.ASSERTS)
    about_ministry = {claim.id for claim in told if claim.predicate in {"accused_of", "statement"}}
    assert about_ministry <= answered


def test_the_ministrys_denial_is_no_wider_than_it_was(facts: Dataset) -> None:
    """It denies involvement in torture of detainees: not the operation, not the sanction, not the planted drug."""
    denied = claims(facts, asserted_by=MINISTRY, stance=Stance.DENIES)
    assert {claim.subject for claim in denied} == {ALIMARDANOV}
    assert {claim.object for claim in denied} == {TORTURE_2015, TORTURE_GAHRAMANLI}
    assert {citation.rests_on for claim in denied for citation in claim.citations} == {""}


def test_the_press_service_denies_mistreatment_and_no_death(facts: Dataset) -> None:
    """In 2016 it denied accusations of mistreatment; that people died in police buildings it did not deny."""
    denied = claims(facts, asserted_by="ehsan-zakhidov", stance=Stance.DENIES)
    assert {claim.object for claim in denied} == {
        "alleged-torture-of-rashad-mehdiyev-2016",
        "alleged-torture-of-zaur-sultanov-2016",
        "alleged-beating-of-mammadov-and-ibrahim-2016",
        "alleged-beating-of-rashad-abbasov-2016",
    }


def test_the_defences_claim_stands_with_both_denials(facts: Dataset) -> None:
    """Torture in the colonel's office: alleged by the defence, rejected by him at the trial and by the ministry."""
    premises = one(
        facts, subject=ALIMARDANOV, predicate="involved_in", object=TORTURE_GAHRAMANLI, stance=Stance.ASSERTS
    )
    assert (premises.asserted_by, premises.standing) == ("defence-of-elgiz-gahramanli", Standing.ALLEGED)
    assert (premises.qualifiers["role"], premises.qualifiers["forum"]) == ("premises-holder", "trial")
    denials = [claim for claim in facts.claims if premises.id in claim.disputes]
    assert {claim.asserted_by for claim in denials} == {ALIMARDANOV, MINISTRY}


def test_only_what_repeats_the_american_statement_rests_on_it(facts: Dataset) -> None:
    """The rest of the same two articles is their own reporting."""
    resting = [claim for claim in facts.claims if any(one.rests_on == "us-state-2022-12-09" for one in claim.citations)]
    assert {claim.asserted_by for claim in resting} == {"us-department-of-state"}
    assert {(one.source, one.locator) for claim in resting for one in claim.citations} == {
        ("jamnews-alimardanov", "¶6"),
        ("turan-2023-01-22", "¶14"),
    }
    said = claims(facts, asserted_by="us-department-of-state")
    assert {claim.id for claim in said} == {claim.id for claim in resting}


def test_no_denial_or_hearsay_is_taken_for_a_fact(facts: Dataset) -> None:
    """Whatever is denied, not replied to or told of somebody else draws nothing."""
    weak = [claim for claim in facts.claims if claim.stance is not Stance.ASSERTS or claim.attributed_to]
    assert len(weak) > 25
    assert not any(claim.draws for claim in weak)
