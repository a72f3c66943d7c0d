// The keys of the canvas, told.
import { html } from "../viewer/html.js";
import { say } from "../viewer/texts.js";

const SHOWN = ["arrows", "shiftArrows", "enter", "expand", "collapse", "hide", "pin", "mark", "path", "undo", "redo", "zoom", "escape"];

export const Keys = () => html`<section class="panel" aria-label=${say("canvas.keys")}><p>${say("canvas.keysHint")}</p>
  <dl class="keys">${SHOWN.map((name) => html`<div><dt><kbd>${say(`canvas.key.${name}.0`)}</kbd></dt><dd>${say(`canvas.key.${name}.1`)}</dd></div>`)}</dl></section>`;
