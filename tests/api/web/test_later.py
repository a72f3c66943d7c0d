"""Parts of the page that are fetched only by those who want to see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.api.web.conftest import Explorer

#: Draws a part while somebody else is bringing it already: it is there after the drawing, and before its effects.
DRAWN = """async () => {
  const [{ later }, { html }, { render }] = await Promise.all([
    import("/static/explorer/later.js"), import("/static/viewer/html.js"), import("/static/vendor/preact.mjs")]);
  const Part = later(async () => ({ Part: () => html`<p>it is there</p>` }), "Part");
  const place = document.body.appendChild(document.createElement("div"));
  Part.bring();
  render(html`<${Part} />`, place);
  for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
  return place.textContent;
}"""


def test_a_part_that_comes_while_it_is_awaited_is_drawn(explorer: Explorer) -> None:
    """It does not go on saying that it is on its way."""
    assert explorer.open().evaluate(DRAWN) == "it is there"
