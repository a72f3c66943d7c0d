"""Whatever is typed into any parameter, the answer is an answer or a refusal, and never trouble on our side."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from queries.registry import load_registry

if TYPE_CHECKING:
    from tests.api.doors import Asking

TEXTS = st.one_of(
    st.text(max_size=300),
    st.sampled_from(["2018-04-12", "2018", "2018-02-30", "9999-12-31", "0001", "../2018", "2018/..", "../..", "0000"]),
    st.sampled_from(["arrest-of-elsad", "elsad-mirqas", "interior-ministry", "protected-5f0c2a91", "tezqala"]),
    st.sampled_from(["us-7031c", "uk-global-human-rights", "us-section-353", "veldania"]),
    st.sampled_from(["x' OR 1=1 //", "$id", "`", "\\", "MATCH (n) DETACH DELETE n", "%00", "-1", "1e9", "٣", "null"]),
)
IDS = TEXTS.map(lambda text: quote(text, safe=""))
DOORS = {
    "chains/{}": ["on", "about", "posts_horizon", "structure_horizon"],
    "search": ["text", "types", "limit", "cursor"],
    "entities/{}": ["limit", "cursor"],
    "entities/{}/neighbours": ["edges", "on", "limit", "cursor"],
    "referrals/{}": ["programme", "as_of"],
    "referrals/{}/research": ["programme", "as_of"],
    "gap": ["acts"],
    "gap/{}": [],
    "paths": ["from", "to", "on", "max_hops", "limit", "through_hubs"],
    **{
        f"queries/{question.path}": [*(parameter.name for parameter in question.header.parameters), "limit"]
        for question in load_registry()
    },
}


@st.composite
def addresses(draw: st.DrawFn) -> str:
    """An address of some door, with some of its parameters, each holding anything."""
    door = draw(st.sampled_from(sorted(DOORS)))
    known = DOORS[door]
    names = draw(st.lists(st.sampled_from(known), unique=True)) if known else []
    query = urlencode({name: draw(TEXTS) for name in names}, errors="replace")
    return f"/api/v1/{door.format(draw(IDS) or '-')}?{query}"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(address=addresses())
def test_anything_is_answered_or_refused(ask: Asking, address: str) -> None:
    """Never 500, and every refusal is a problem document."""
    response = ask(address)
    assert response.status_code in {200, 403, 404, 409, 414, 422}, (address, response.text)
    kind = "application/json" if response.status_code == 200 else "application/problem+json"
    assert response.headers["content-type"] == kind
