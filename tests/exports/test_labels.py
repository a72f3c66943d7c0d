"""Labels are told from ids, and those of one request from those of another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exports.labels import is_label, scope_of
from tests.exports import invented


@pytest.mark.parametrize("label", ["V-1", "A-12", "S-3", "V-1-c1", "A-2-e10", "K-4"])
def test_what_withholding_gives_is_a_label(label: str) -> None:
    """Of people, acts and sources, and of the claims and edges that touch them."""
    assert is_label(label)


@pytest.mark.parametrize("key", ["", "orven-tagrus", "protected-5f0c2a91", "veldania:V-1", "veldania:v-1@0123456789ab"])
def test_an_id_is_none(key: str) -> None:
    """Ids are in lower case, and those of claims begin with their dataset."""
    assert not is_label(key)


def test_the_same_request_has_the_same_scope() -> None:
    """And another one, or the same at a later time, has another."""
    about = invented.ABOUT
    assert scope_of(about) == scope_of(replace(about))
    others = [replace(about, parameters={}), replace(about, on="2019"), replace(about, latest_record="2027-01-01")]
    assert len({scope_of(about), *map(scope_of, others)}) == 4
