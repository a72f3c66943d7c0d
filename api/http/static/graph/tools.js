// The buttons over the canvas: what was done, how it stands, and what to do with whoever is chosen or marked.
import { html } from "../viewer/html.js";
import { count, say } from "../viewer/texts.js";
import { LAYOUTS } from "./written.js";
import { askable } from "./scene.js";

const Button = ({ text, off = false, pressed, children, ...rest }) =>
  html`<button type="button" class="tool" disabled=${off} aria-pressed=${pressed === undefined ? undefined : String(pressed)} ...${rest}>${say(`canvas.${text}`)}${children}</button>`;

export function Tools({ view, act, steps, canvas, boxing, box, open, panel }) {
  const can = steps.can();
  return html`<div class="tools" role="toolbar" aria-label=${say("canvas.tools")}>
    <span class="tool-group"><${Button} text="undo" off=${!can.undo} onClick=${act.undo} /><${Button} text="redo" off=${!can.redo} onClick=${act.redo} /></span>
    <span class="tool-group"><label class="tool-label">${say("canvas.layout")} <select value=${view.layout} onChange=${(event) => act.arrange(event.target.value)}>
      ${LAYOUTS.map((name) => html`<option value=${name} selected=${name === view.layout}>${say(`canvas.layouts.${name}`)}</option>`)}</select></label>
      <${Button} text="again" onClick=${canvas.again} /></span>
    <span class="tool-group"><${Button} text="box" pressed=${boxing} onClick=${box} /></span>
    <span class="tool-group"><button type="button" class="tool" onClick=${canvas.fit}>${say("fit")}</button>
      <button type="button" class="tool" aria-label=${say("zoomIn")} onClick=${() => canvas.zoom(1.3)}>+</button>
      <button type="button" class="tool" aria-label=${say("zoomOut")} onClick=${() => canvas.zoom(1 / 1.3)}>−</button></span>
    <span class="tool-group">${["filters", "list", "keys"].map((name) => html`<${Button} text=${name} aria-expanded=${String(panel === name)} onClick=${() => open(name)} />`)}</span>
  </div>`;
}

// The same for one and for many: the marked, or else the one whose evidence is open.
export function Doing({ ids, whole, view, act, panel, open, waiting }) {
  if (!ids.length) return html`<p class="doing quiet">${say("canvas.noneChosen")}</p>`;
  const [one] = ids;
  const pinned = ids.every((id) => view.pinned[id]);
  const grown = view.grown.some((grown) => ids.includes(grown.id));
  const marked = ids.every((id) => view.marked.includes(id));
  return html`<div class="doing" role="group" aria-label=${say("canvas.doing")}>
    <span class="doing-who">${ids.length === 1 ? html`<bdi>${whole.nameOf(one)}</bdi>` : say("canvas.markedCount", { nodes: count("nodes", ids.length) })}</span>
    ${ids.length === 1 && html`<${Button} text="expand" off=${!askable(one)} aria-expanded=${String(panel === "expand")} onClick=${() => open("expand")} />`}
    <${Button} text="collapse" off=${!grown} onClick=${() => act.collapse(ids)} />
    <${Button} text="hide" onClick=${() => act.hide(ids)} />
    <${Button} text=${pinned ? "unpin" : "pin"} onClick=${() => (pinned ? act.unpin(ids) : act.pin(ids))} />
    <${Button} text=${marked ? "unmark" : "mark"} onClick=${() => (marked ? act.unmark(ids) : act.mark(ids))} />
    ${ids.length === 2 && html`<${Button} text="path" off=${waiting || !ids.every(askable)} onClick=${() => act.drawPath(ids[0], ids[1])} />`}
    ${ids.some((id) => !askable(id)) && html`<span class="quiet">${say("canvas.labelled")}</span>`}
  </div>`;
}
