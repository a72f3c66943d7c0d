"""Acts: their days as precise as the texts, and nobody tied to them whom no source ties to them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from graph.records import Status
from tests.facts.reading import claims, doers, one

if TYPE_CHECKING:
    from graph.records import Dataset

SANCTIONS = "us-sanctions-2022-12-09"


@pytest.mark.parametrize(
    ("act", "who"),
    [
        ("detention-of-bakhtiyar-hajiyev-2022-12-09", set()),
        ("remand-of-bakhtiyar-hajiyev-2022-12-09", {"khatai-district-court"}),
        ("remand-of-bakhtiyar-hajiyev-2023-01-21", set()),
        ("rejection-of-complaint-of-bakhtiyar-hajiyev-2023-01", {"appeal-court-on-bakhtiyar-hajiyev"}),
        ("threat-to-bakhtiyar-hajiyev-2022-12-03", {"vugar-alekperov"}),
        ("campaign-against-bakhtiyar-hajiyev", set()),
        ("nardaran-operation-2015-11-26", {"ministry-of-internal-affairs", "kerim-alimardanov"}),
        ("arrest-of-elgiz-gahramanli-2016", set()),
        ("alleged-planting-on-elgiz-gahramanli", set()),
        ("alleged-torture-of-elgiz-gahramanli", {"kerim-alimardanov"}),
        ("arrest-of-servicemen-tartar-case", set()),
        ("torture-in-tartar-case", {"interrogators-of-tartar-case"}),
        ("killings-in-tartar-case", set()),
        ("joint-statement-2017-05-servicemen", set()),
        ("stabbing-of-mahammad-mirzali", set()),
        ("car-attack-on-ogtay-gulaliyev", set()),
        ("arrest-of-lachin-valiyev", set()),
        ("death-of-rashad-mehdiyev-2016", set()),
        ("death-of-zaur-sultanov-2016", set()),
        ("alleged-beating-of-rashad-abbasov-2016", set()),
        ("alleged-beating-of-mammadov-and-ibrahim-2016", {"police-in-beating-of-mammadov-and-ibrahim"}),
    ],
)
def test_only_those_whom_a_source_names_are_doers(facts: Dataset, act: str, who: set[str]) -> None:
    """A doer whom nobody names is a gap."""
    assert claims(facts, subject=act, predicate="name")
    assert doers(facts, act) == who


def test_those_who_issued_the_joint_statement_are_issuers_and_no_more(facts: Dataset) -> None:
    """Four bodies told of the arrests in the "Tartar case"; none of them is tied to arrest, torture or killing."""
    issuers = claims(facts, predicate="involved_in", object="joint-statement-2017-05-servicemen")
    assert {(claim.subject, claim.qualifiers["role"]) for claim in issuers} == {
        (body, "issuer")
        for body in (
            "prosecutor-generals-office",
            "state-security-service",
            "ministry-of-defense",
            "ministry-of-internal-affairs",
        )
    }
    case = {claim.subject for claim in claims(facts, predicate="in_case", object="tartar-case")}
    four = {claim.subject for claim in issuers}
    tied = [claim for claim in facts.claims if claim.subject in four and claim.object in case]
    assert {claim.object for claim in tied} == {"joint-statement-2017-05-servicemen"}


@pytest.mark.parametrize(
    ("act", "day"),
    [
        ("nardaran-operation-2015-11-26", "2015-11-26"),
        ("torture-of-detainees-2015-2016", "2015/2016"),
        ("arrest-of-elgiz-gahramanli-2016", "2016"),
        ("alleged-torture-of-elgiz-gahramanli", "2016/2019-03"),
        ("pardon-of-elgiz-gahramanli-2019-03", "2019-03"),
        ("medal-for-heroism-2015-07", "2015-07"),
        ("campaign-against-bakhtiyar-hajiyev", "2021-03/2023-01-22"),
        ("hunger-strike-of-bakhtiyar-hajiyev-2022-12", "2022-12-15/2022-12-28"),
        ("hunger-strike-of-bakhtiyar-hajiyev-2023-01", "2023-01-09/2023-01-22"),
        ("car-attack-on-ogtay-gulaliyev", "2019-10-29/2021-12-31"),
        ("joint-statement-2017-05-servicemen", "2017-05"),
        ("killings-in-tartar-case", "../2021-12-31"),
        ("pressure-on-opposition-as-appeal-says", "../2021-12-31"),
        ("torture-in-tartar-case", "../2021-12-31"),
        ("verdict-on-ilkin-rustamzade-2014-05", "2014-05"),
        ("first-releases-2016-06-15", "2016-06-15"),
    ],
)
def test_days_are_as_precise_as_the_text(facts: Dataset, act: str, day: str) -> None:
    """And no more."""
    kinds = claims(facts, subject=act, predicate="kind")
    assert {str(claim.on) for claim in kinds if claim.on} == {day}


def test_a_day_without_a_year_gives_bounds(facts: Dataset) -> None:
    """20 March, and 14 and 15 July: which year, the text does not say."""
    arrest = one(facts, subject="arrest-of-lachin-valiyev", predicate="kind")
    rally = one(facts, subject="rally-of-14-15-july", predicate="kind")
    for claim in (arrest, rally):
        assert claim.on is not None
        assert not claim.on.is_day
        assert claim.note
    assert arrest.on is not None
    assert arrest.on.allows(date(2021, 3, 20))


def test_twenty_three_years_ago_is_reckoned_from_the_publication(facts: Dataset) -> None:
    """A 15 June, 23 years before that of 2016."""
    returned = [claim for claim in claims(facts, subject="heydar-aliyev", predicate="description") if claim.on]
    assert [str(claim.on) for claim in returned] == ["1993-06-15"]


def test_the_sanction_stands_as_each_source_quotes_it(facts: Dataset) -> None:
    """Programme and legal basis contradict each other and both stay; so do the authorities that the sources name."""
    target = claims(facts, subject="kerim-alimardanov", predicate="involved_in", object=SANCTIONS)
    programmes = [claim for claim in target if claim.qualifiers.get("programme") == "Magnitsky Act"]
    bases = [claim for claim in target if claim.qualifiers.get("legal_basis") == "Section 7031(c)"]
    assert {claim.asserted_by for claim in programmes} == {"jamnews", "bakhtiyar-hajiyev"}
    assert [claim.asserted_by for claim in bases] == ["us-department-of-state"]
    assert {claim.status for claim in (*programmes, *bases)} == {Status.CONFLICT}
    assert set(bases[0].disputes) == {claim.id for claim in programmes}
    authorities = [claim for claim in claims(facts, predicate="involved_in", object=SANCTIONS) if claim not in target]
    assert {(claim.subject, claim.asserted_by) for claim in authorities} == {
        ("us-department-of-state", "jamnews"),
        ("united-states-government", "turan"),
    }
    counts = claims(facts, subject=SANCTIONS, predicate="count")
    assert {claim.value for claim in counts} == {"more than 40"}


def test_numbers_stand_with_who_gives_them(facts: Dataset) -> None:
    """The operation's by the newspaper, the "Tartar case" by the signatories, the amnesties by officials."""
    given = {(claim.subject, claim.value, claim.asserted_by) for claim in claims(facts, predicate="count")}
    assert {
        ("nardaran-operation-2015-11-26", "6", "jamnews"),
        ("nardaran-operation-2015-11-26", "2", "jamnews"),
        ("nardaran-operation-2015-11-26", "more than 100", "jamnews"),
        ("killings-in-tartar-case", "9", "signatories-of-appeal"),
        ("torture-in-tartar-case", "hundreds", "signatories-of-appeal"),
        ("pardons-and-amnesties-since-1995", "61", "azertac"),
        ("pardons-and-amnesties-since-1995", "10", "azertac"),
        ("amnesties-since-2003", "110,000", "siyavush-novruzov"),
        ("amnesties-since-2003", "40,000", "siyavush-novruzov"),
        ("first-releases-2016-06-15", "350", "iwpr"),
        ("hunger-strike-of-bakhtiyar-hajiyev-2023-01", "14", "turan"),
    } <= given


def test_whom_the_amnesty_passed_over(facts: Dataset) -> None:
    """Political prisoners as a group, and one by name as his mother tells what the lawyer said."""
    passed = [
        claim
        for claim in claims(facts, predicate="involved_in", object="amnesty-of-2016")
        if claim.qualifiers["role"] == "not-included"
    ]
    assert {(claim.subject, claim.asserted_by, claim.attributed_to) for claim in passed} == {
        ("political-prisoners-2016", "observers-of-amnesty-2016", ""),
        ("political-prisoners-2016", "iwpr", ""),
        ("political-prisoners-2016", "elman-fattah", ""),
        ("ilkin-rustamzade", "atlas-rustamzade", "lawyer-of-ilkin-rustamzade"),
    }
