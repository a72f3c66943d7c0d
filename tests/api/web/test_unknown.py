"""What no source says is told beside what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.api.web.canvas import CANVAS

if TYPE_CHECKING:
    from tests.api.web.conftest import Explorer


def test_what_is_not_known_is_said(explorer: Explorer) -> None:
    """A post without a documented beginning, told by one source alone."""
    page = explorer.open("of=raid-squad&view=graph&kind=node&id=raid-squad", awaited=CANVAS)
    page.locator(".ties button", has_text="Orvən Tağruş: commander").click()
    told = page.locator(".unknown")
    expect(told).to_contain_text("When it began: no source says.")
    expect(told).to_contain_text("everything goes back to one origin")
    expect(page.locator("#evidence")).to_contain_text("1 source, 1 origin")
