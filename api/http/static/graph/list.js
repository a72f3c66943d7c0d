// What is on the canvas as a list, for whoever uses a keyboard or a screen reader: the same can be done from here.
import { useState } from "preact/hooks";

import { html } from "../viewer/html.js";
import { Glyph } from "../viewer/glyphs.js";
import { degrees } from "../viewer/layout.js";
import { nodeLine } from "../viewer/sentences.js";
import { fits, spelled } from "../viewer/spelling.js";
import { count, say } from "../viewer/texts.js";

const AT_ONCE = 30;

export function CanvasList({ scene, whole, view, state, act, pick }) {
  const [typed, type] = useState("");
  const [most, more] = useState(AT_ONCE);
  const found = typed.trim() ? scene.nodes.filter((node) => node.names.some((name) => fits(typed, spelled(name)))) : scene.nodes;
  const order = [...found].sort((one, two) => one.type.localeCompare(two.type) || one.name.localeCompare(two.name));
  const ties = degrees(scene.edges);
  return html`<section class="panel" aria-label=${say("canvas.list")}>
    <p>${say("canvas.onCanvas", { nodes: count("nodes", scene.nodes.length), edges: count("edges", scene.edges.length) })}</p>
    <label class="list-find">${say("canvas.find")} <input type="search" value=${typed} autocomplete="off" onInput=${(event) => type(event.target.value)} /></label>
    <ul class="canvas-list">${order.slice(0, most).map((node) => html`<${Item} key=${node.id} node=${node} ties=${ties.get(node.id) ?? 0} whole=${whole} view=${view} picked=${state.id === node.id} act=${act} pick=${pick} />`)}</ul>
    ${order.length > most && html`<button type="button" class="tool" onClick=${() => more(most + AT_ONCE)}>${say("canvas.moreListed", { n: order.length - most })}</button>`}
    ${view.hidden.length > 0 && html`<h2>${say("canvas.hiddenTitle")}</h2>
      <ul class="canvas-list">${view.hidden.map((id) => html`<li key=${id}><bdi>${whole.nameOf(id)}</bdi> <button type="button" class="tool" onClick=${() => act.show([id])}>${say("canvas.show")}</button></li>`)}</ul>`}
  </section>`;
}

function Item({ node, ties, whole, view, picked, act, pick }) {
  const marked = view.marked.includes(node.id);
  const states = [view.pinned[node.id] && say("canvas.isPinned"), count("edges", ties)].filter(Boolean);
  return html`<li class=${picked ? "picked" : ""}>
    <input type="checkbox" checked=${marked} aria-label=${say("canvas.markName", { name: node.name })} onChange=${() => (marked ? act.unmark([node.id]) : act.mark([node.id]))} />
    <${Glyph} model=${whole} type=${node.type} />
    <button type="button" class="link" aria-pressed=${String(picked)} onClick=${() => pick("node", node.id)}><bdi>${node.name}</bdi></button>
    <span class="quiet">${nodeLine(whole, node)} · ${states.join(" · ")}</span>
  </li>`;
}
